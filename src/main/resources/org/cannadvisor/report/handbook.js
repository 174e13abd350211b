const plain = text => text.normalize('NFKC').toLowerCase();
const named = new Set(['H4', 'SUMMARY', 'TH']);
function texts(node, found = []) {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) found.push(child);
    else if (child.nodeType === 1 && !named.has(child.tagName) && !child.classList.contains('up')) texts(child, found);
  }
  return found;
}
const box = byId('_query');
const parts = [...document.querySelectorAll('.part')];
const items = [...document.querySelectorAll('.item')].map(place => ({
  place,
  text: plain(texts(place).map(node => node.data).join(' ').replace(/\s+/g, ' ')),
  part: place.closest('.part'),
}));
const links = new Map([...document.querySelectorAll('[data-of]')].map(link => [link.dataset.of, link]));
const counts = [...document.querySelectorAll('[data-count]')];
const opened = new Set();
function unfold(place, words) {
  for (const fold of place.querySelectorAll('details:not([open])')) {
    const text = plain(fold.textContent);
    if (words.some(word => text.includes(word))) {
      fold.open = true;
      opened.add(fold);
    }
  }
}
function mark(places, words) {
  if (typeof Highlight !== 'function') return;
  const ranges = [];
  for (const node of places.flatMap(place => texts(place))) {
    const text = node.data.toLowerCase();
    if (text.length !== node.data.length) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0 && ranges.length < 3000; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('hit', new Highlight(...ranges));
}
function search() {
  const words = plain(box.value).split(/\s+/).filter(word => word);
  for (const fold of opened) fold.open = false;
  opened.clear();
  const perPart = new Map();
  const hits = [];
  for (const one of items) {
    const isHit = words.every(word => one.text.includes(word));
    one.place.hidden = !isHit;
    const link = links.get(one.place.id);
    if (link) link.hidden = !isHit;
    if (isHit) {
      perPart.set(one.part, (perPart.get(one.part) || 0) + 1);
      hits.push(one.place);
    }
  }
  for (const part of parts) part.hidden = words.length > 0 && !perPart.has(part);
  for (const count of counts) count.textContent = perPart.get(byId(count.dataset.count).closest('.part')) || 0;
  byId('_count').hidden = words.length === 0;
  byId('_number').textContent = hits.length;
  byId('_nothing').hidden = hits.length > 0;
  if (words.length > 0 && hits.length <= 20) hits.forEach(place => unfold(place, words));
  mark(words.length > 0 ? hits : [], words);
}
function remember() {
  const hash = box.value.trim() ? '#q=' + encodeURIComponent(box.value.trim()) : '#';
  history.replaceState(null, '', hash);
}
function follow() {
  const hash = location.hash.slice(1);
  let said = '';
  try { said = decodeURIComponent(hash); } catch (damaged) { said = hash; }
  if (said.startsWith('q=')) {
    box.value = said.slice(2);
    search();
    return;
  }
  const place = said && byId(said);
  if (place && place.closest('[hidden]')) {
    box.value = '';
    search();
    place.scrollIntoView();
  }
}
let waiting = 0;
box.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { search(); remember(); }, 80);
});
addEventListener('hashchange', follow);
byId('_find').hidden = false;
search();
follow();
