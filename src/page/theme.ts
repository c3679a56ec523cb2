import { byId } from './element.js';

const KEY = 'criu-lxc-test-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const paper = matchMedia('print');

/** Light or dark: as the system has it, until the button is used. */
export function makeTheme(onChange: () => void): void {
  const show = (theme: string | null) => {
    if (theme === 'dark' || theme === 'light') document.documentElement.dataset['theme'] = theme;
    byId('theme').textContent = isDark() ? 'Light' : 'Dark';
  };
  show(remembered());
  byId('theme').addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    show(theme);
    remember(theme);
    onChange();
  });
  // Plots are drawn in the colours of the screen, and paper has others.
  paper.addEventListener('change', onChange);
  dark.addEventListener('change', () => {
    show(null);
    onChange();
  });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? dark.matches : chosen === 'dark';
}

/** A page of a file may have no storage. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It is chosen for as long as the page is open.
  }
}
