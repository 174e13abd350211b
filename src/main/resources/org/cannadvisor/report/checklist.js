const guide = JSON.parse(byId('questions').textContent);
const key = 'cann-advisor-answers:' + guide.directory;
const weights = { certain: 3, strong: 3, moderate: 2, weak: 1, step: 0 };
let answers = {};
try { answers = JSON.parse(kept(key)) || {}; } catch (damaged) { answers = {}; }
for (const one of guide.questions) if (one.given && !(one.id in answers)) answers[one.id] = one.given;

const fields = id => document.getElementsByName(id);

function fill() {
  for (const one of guide.questions) {
    for (const field of fields(one.id)) {
      if (one.free) field.value = answers[one.id] || '';
      else field.checked = answers[one.id] === field.value;
    }
  }
}

function due(one) {
  return Object.entries(one.after).every(([id, wanted]) => wanted.includes(answers[id]));
}

function counting() {
  return guide.questions.filter(one => due(one) && answers[one.id]);
}

function conclude() {
  const sums = new Map();
  const out = new Set();
  for (const one of guide.questions) byId('q-' + one.id).hidden = !due(one);
  for (const one of counting()) {
    const choice = one.choices.find(each => each.id === answers[one.id]);
    for (const claim of choice ? choice.argues : []) {
      const weight = weights[claim.weight];
      if (claim.kind === 'rules_out' || claim.kind === 'tried') out.add(claim.id);
      if (claim.kind === 'for') sums.set(claim.id, (sums.get(claim.id) || 0) + weight);
      if (claim.kind === 'against') sums.set(claim.id, (sums.get(claim.id) || 0) - weight);
    }
  }
  const best = [...sums].filter(([id, sum]) => sum > 0 && !out.has(id)).sort((a, b) => b[1] - a[1]);
  byId('points').replaceChildren(...best.map(([id]) => {
    const item = document.createElement('li');
    const code = document.createElement('code');
    code.textContent = id;
    item.append(code);
    return item;
  }));
  byId('nothing').hidden = best.length > 0;
}

function yaml() {
  const lines = counting().map(one => '  ' + one.id + ': ' + scalar(answers[one.id], one.free));
  return lines.length ? 'answers:\n' + lines.join('\n') + '\n' : 'answers: {}\n';
}

function scalar(text, free) {
  return free && /^\[[-+.,eE\d\s]*\]$|^-?\d+(\.\d+)?$/.test(text) ? text : JSON.stringify(text);
}

document.addEventListener('input', event => {
  const one = guide.questions.find(each => each.id === event.target.name);
  if (!one) return;
  if (event.target.value) answers[one.id] = event.target.value;
  else delete answers[one.id];
  keep(key, JSON.stringify(answers));
  conclude();
});
byId('clear').addEventListener('click', () => {
  answers = {};
  keep(key, '{}');
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
