// Input methods. Japanese: nothing until the candidate is chosen. Korean: the last syllable stays "composing" until the
// next key, so finished syllables go through and lone letters do not. A key pressed while composing is no command.
addEventListener('input', (event) => {
  if (event.isComposing && !/[가-힣]$/.test(event.data || '')) {
    event.stopImmediatePropagation();
  }
}, true);
addEventListener('compositionend', (event) => event.target.dispatchEvent(new InputEvent('input', { bubbles: true })), true);
addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229) {
    event.stopImmediatePropagation();
  }
}, true);
