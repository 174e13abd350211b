'use strict';
const root = document.documentElement;
const byId = id => document.getElementById(id);
function kept(key) { try { return localStorage.getItem(key); } catch (denied) { return null; } }
function keep(key, value) { try { localStorage.setItem(key, value); } catch (denied) { return false; } return true; }
function speak(lang) {
  root.dataset.lang = lang;
  root.lang = lang;
  for (const one of ['zh', 'en']) {
    const button = byId('lang-' + one);
    if (button) button.setAttribute('aria-pressed', String(one === lang));
  }
  document.dispatchEvent(new Event('spoken'));
}
for (const one of ['zh', 'en']) {
  const button = byId('lang-' + one);
  if (button) button.addEventListener('click', () => speak(one));
}
function paint(theme) {
  root.dataset.theme = theme;
  document.dispatchEvent(new Event('painted'));
}
paint(kept('cann-advisor-theme') || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
byId('theme').addEventListener('click', () => {
  const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  keep('cann-advisor-theme', theme);
  paint(theme);
});
speak(root.dataset.lang);
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(one => { one.open = true; }));
function copy(block) {
  const range = document.createRange();
  range.selectNodeContents(block);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return document.execCommand('copy');
}
for (const button of document.querySelectorAll('.copier')) {
  button.addEventListener('click', () => {
    const words = button.textContent;
    if (copy(button.parentElement.querySelector('code'))) {
      button.textContent = '✓';
      setTimeout(() => { button.textContent = words; }, 1200);
    }
  });
}
