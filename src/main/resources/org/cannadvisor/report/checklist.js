const guide = JSON.parse(byId('questions').textContent);
const key = 'cann-advisor-answers:' + location.pathname + ':' + guide.directory;
// What a person answered, here or in advisor.yaml; null where it was taken back here.
const own = {};
for (const one of guide.questions) if (one.byPerson) own[one.id] = one.byPerson;
try { Object.assign(own, JSON.parse(kept(key))); } catch (damaged) { keep(key, '{}'); }

const fields = id => document.getElementsByName(id);
const answer = one => own[one.id] || one.byFiles;
// Files tell what a free answer would say in words of their own.
const answered = one => Boolean(answer(one)) || one.told;

function fill() {
  for (const one of guide.questions) {
    for (const field of fields(one.id)) {
      if (one.free) field.value = answer(one);
      else field.checked = answer(one) === field.value;
    }
  }
}

function due(one) {
  return Object.entries(one.after).every(([id, wanted]) => wanted.includes(answer(guide.questions.find(each => each.id === id))));
}

function sums() {
  const sums = new Map();
  const out = new Set();
  for (const one of guide.questions.filter(due)) {
    const choice = one.choices.find(each => each.id === answer(one));
    for (const claim of choice ? choice.argues : []) {
      const weight = guide.weights[claim.weight];
      if (claim.kind === 'rules_out' || claim.kind === 'tried') out.add(claim.id);
      if (claim.kind === 'for') sums.set(claim.id, (sums.get(claim.id) || 0) + weight);
      if (claim.kind === 'against') sums.set(claim.id, (sums.get(claim.id) || 0) - weight);
    }
  }
  return [...sums].filter(([id, sum]) => sum > 0 && !out.has(id)).sort((a, b) => b[1] - a[1]);
}

function element(name, text, attributes) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function point([id]) {
  const item = element('li', '', {});
  for (const lang of ['zh', 'en']) item.append(element('span', guide.titles[id][lang], { 'data-in': lang, lang }));
  item.append(' ', element('code', id, { class: 'about' }));
  return item;
}

function conclude() {
  for (const one of guide.questions) {
    const card = byId('q-' + one.id);
    card.hidden = !due(one);
    card.classList.toggle('answered', answered(one));
    byId('differs-' + one.id).hidden = !(own[one.id] && one.byFiles && own[one.id] !== one.byFiles);
  }
  const best = sums();
  byId('points').replaceChildren(...best.map(point));
  byId('nothing').hidden = best.length > 0;
  byId('answered').textContent = guide.questions.filter(one => due(one) && answered(one)).length + ' / ' + guide.questions.filter(due).length;
}

function yaml() {
  const lines = guide.questions.filter(one => due(one) && own[one.id])
    .map(one => '  ' + one.id + ': ' + scalar(own[one.id], one.free));
  return lines.length ? 'answers:\n' + lines.join('\n') + '\n' : 'answers: {}\n';
}

function scalar(text, free) {
  return free && /^\[[-+.,eE\d\s]*\]$|^-?\d+(\.\d+)?$/.test(text) ? text : JSON.stringify(text);
}

document.addEventListener('input', event => {
  const one = guide.questions.find(each => each.id === event.target.name);
  if (!one) return;
  own[one.id] = event.target.value || null;
  keep(key, JSON.stringify(own));
  conclude();
});
byId('clear').addEventListener('click', () => {
  for (const one of guide.questions) own[one.id] = null;
  keep(key, JSON.stringify(own));
  fill();
  conclude();
});
byId('export').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([yaml()], { type: 'text/yaml' }));
  link.download = 'advisor.yaml';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
fill();
conclude();
