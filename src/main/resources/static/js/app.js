// Keys on a statement: [ and ] go to the previous and next clause, 1 2 3 show or hide a language. Named by the place
// of the key, because in hangul mode the letter differs; silent in fields and while a syllable or kana is composed.
const fields = 'input, select, textarea, [contenteditable]';

// on the page of one clause they lead to its neighbours; the desk has its own switch for keys
addEventListener('keydown', (event) => {
  if (!event.isComposing && event.keyCode !== 229 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
      && !event.target.closest(fields) && !document.getElementById('keys') && /^Bracket(Left|Right)$/.test(event.code)) {
    document.querySelector(`[data-neighbours] [rel=${event.code === 'BracketLeft' ? 'prev' : 'next'}]`)?.click();
  }
});

function step(by) {
  const clauses = [...document.querySelectorAll('[data-clause]')];
  const here = clauses.findIndex((it) => '#' + it.id === location.hash);
  const next = here < 0 ? (by > 0 ? 0 : -1) : here + by;
  if (clauses[next]) {
    location.hash = clauses[next].id;
  }
}

addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey
      || event.target.closest(fields) || !document.querySelector('[data-clauses]')) {
    return;
  }
  if (event.code === 'BracketLeft' || event.code === 'BracketRight') {
    step(event.code === 'BracketRight' ? 1 : -1);
  } else if (/^Digit[123]$/.test(event.code) && !event.shiftKey) {
    document.querySelectorAll('[data-toggle]')[event.code.slice(-1) - 1]?.click();
  }
});
