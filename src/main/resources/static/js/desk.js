// What makes the desk smoother; every page works without it.
(() => {
  const csrf = () => document.querySelector('meta[name=csrf]')?.content;

  document.addEventListener('htmx:configRequest', (event) => {
    if (csrf()) {
      event.detail.headers['X-CSRF-TOKEN'] = csrf();
    }
  });

  // what went wrong, or the heading of a page that came without loading, is where reading begins
  const focus = () => document.querySelector('[data-focus]')?.focus();
  focus();
  // an address that leads to a part of the page takes the focus away again
  addEventListener('load', () => setTimeout(() => {
    if (location.hash && document.activeElement === document.body) {
      focus();
    }
  }));
  document.addEventListener('htmx:afterSettle', (event) => {
    (document.querySelector('[data-focus]') ?? (event.detail.target.id === 'main' ? document.querySelector('h1') : null))?.focus();
  });

  // Ctrl or Command with Enter saves
  addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.target.closest('form')?.requestSubmit();
    }
  });

  // whoever takes longer than a moment is told that something is happening
  addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button?.dataset.busy) {
      setTimeout(() => {
        button.setAttribute('aria-busy', 'true');
        button.textContent = button.dataset.busy;
      }, 300);
    }
    dirty.delete(event.target);
  });

  // a text that was not saved yet: whoever leaves it is asked once
  const dirty = new Set();
  addEventListener('input', (event) => {
    const form = event.target.closest?.('form[data-draft]');
    if (form) {
      dirty.add(form);
    }
  });
  addEventListener('beforeunload', (event) => {
    if (dirty.size) {
      event.preventDefault();
    }
  });

  // what is typed is kept for its author alone, twenty seconds after the first key that is not kept yet, and when the page
  // is left; never in the middle of a syllable, never once the form is being saved
  const waiting = new Map();
  const sent = new WeakSet();
  let composing = false;
  addEventListener('compositionstart', () => { composing = true; }, true);
  addEventListener('compositionend', () => { composing = false; }, true);

  const keep = (form, leaving) => {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    const fields = new FormData(form);
    for (const name of ['_csrf', 'submission', 'clears']) {
      fields.delete(name);
    }
    dirty.delete(form);
    fetch('/desk/drafts', { method: 'POST', body: new URLSearchParams(fields), keepalive: leaving,
      headers: { 'X-CSRF-TOKEN': csrf() ?? '', 'X-Draft': 'true' } })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((said) => {
        form.querySelector('[data-kept]').textContent = said;
        document.dispatchEvent(new Event('yaksoku:kept'));
      })
      .catch(() => { dirty.add(form); });
  };
  const later = (form, wait) => waiting.set(form, setTimeout(() => {
    if (composing) {
      later(form, 1000);
    } else if (form.isConnected) {
      keep(form, false);
    }
  }, wait));

  addEventListener('input', (event) => {
    const form = event.target.closest?.('form[data-draft]');
    if (form?.elements.draft && !waiting.has(form) && !sent.has(form)) {
      later(form, Number(form.dataset.draftEvery ?? 20000));
    }
  });
  addEventListener('submit', (event) => {
    sent.add(event.target);
    clearTimeout(waiting.get(event.target));
    waiting.delete(event.target);
  });
  addEventListener('pagehide', () => {
    for (const form of [...waiting.keys()]) {
      keep(form, true);
    }
  });

  // the caret, for splitting where it stands
  addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-caret]');
    if (button) {
      for (const area of button.form.querySelectorAll('textarea[data-caret-of]')) {
        button.form.querySelector(`[name="${CSS.escape(area.dataset.caretOf)}"]`).value = area.selectionStart;
      }
    }
  }, true);

  // and where it stood, where the page comes back
  for (const area of document.querySelectorAll('textarea[data-caret-of]')) {
    const place = area.form.querySelector(`[name="${CSS.escape(area.dataset.caretOf)}"]`).value;
    if (place) {
      area.setSelectionRange(Number(place), Number(place));
    }
  }

  // what is understood of a date, said while it is typed, but not while a syllable is being composed
  let reading;
  addEventListener('input', (event) => {
    const into = event.target.id && document.querySelector(`[data-reads="${event.target.id}"]`);
    if (into && !event.isComposing) {
      clearTimeout(reading);
      reading = setTimeout(() => htmx.ajax('GET', `${into.dataset.from}?${new URLSearchParams({ date: event.target.value })}`,
        { target: into, swap: 'innerHTML' }), 400);
    }
  });

  // what stands in a field, onto the clipboard
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.copied;
    });
  }

  // what another page says of the things on this one takes the place of the links that lead there
  for (const from of document.querySelectorAll('[data-borrows]')) {
    fetch(from.dataset.borrows)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => {
        for (const lent of new DOMParser().parseFromString(text, 'text/html').querySelectorAll('[data-lent]')) {
          document.getElementById(lent.id)?.replaceChildren(...lent.childNodes);
        }
      })
      .catch(() => {});
  }

  // a link whose page is shown in place: the part of it that is asked for. Esc closes it again; what was typed stays as a
  // personal draft
  const opened = new Map();
  addEventListener('keydown', (event) => {
    const into = [...opened.keys()].find((it) => it.contains(event.target));
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229 || !into) {
      return;
    }
    const form = into.querySelector('form[data-draft]');
    if (form?.elements.draft && (dirty.has(form) || waiting.has(form))) {
      keep(form, true);
    }
    const { before, link } = opened.get(into);
    opened.delete(into);
    into.replaceChildren(...before);
    link.focus();
  });
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-into]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const into = document.getElementById(link.dataset.into);
      if (!opened.has(into)) {
        opened.set(into, { before: [...into.childNodes], link });
      }
      htmx.ajax('GET', link.href, { target: into, select: link.dataset.part, swap: 'innerHTML' })
        .then(() => (into.querySelector('[data-first]:checked') ?? into.querySelector('[data-first]') ?? into.querySelector('textarea'))?.focus());
    }
  });
})();

// Taking in a text: pasting with its lists, and kinds by key.
(() => {
  // what a word processor puts on the clipboard knows its lists; it counts only while the words are what was pasted
  for (const rich of document.querySelectorAll('input[data-rich]')) {
    const area = document.getElementById(rich.dataset.rich);
    let pasting = false;
    area.addEventListener('paste', (event) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      pasting = true;
      rich.value = area.value.trim() === '' && html.length < 900000 ? html : '';
    });
    area.addEventListener('input', () => {
      if (!pasting) {
        rich.value = '';
      }
      pasting = false;
    });
  }

  // Enter accepts a kind and goes on to the next; 1 to 6 change it. By the place of the key, so that it works whatever
  // the keyboard writes; never while a word is being composed
  addEventListener('keydown', (event) => {
    const kind = event.target.closest?.('select[data-kind]');
    if (!kind || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code);
    if (digit) {
      event.preventDefault();
      kind.selectedIndex = Number(digit[1]) - 1;
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      event.preventDefault();
      const kinds = [...document.querySelectorAll('select[data-kind]')];
      const next = kinds[kinds.indexOf(kind) + 1] ?? kind.form.querySelector('.button--primary');
      next.closest('.cells')?.scrollIntoView({ block: 'nearest' });
      next.focus();
    }
  });
})();

// Single keys: by the place of the key, so that they work whatever the keyboard writes; never in a field, never while a word
// is being composed, never with another key held down; and off where somebody turned them off on this device.
(() => {
  const OFF = 'yaksoku.keys-off';
  const dialog = document.getElementById('keys');
  if (!dialog) {
    return;
  }
  const off = () => localStorage.getItem(OFF) === 'true';
  const box = dialog.querySelector('[data-keys-on]');
  box.checked = !off();
  box.addEventListener('change', () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'true')));
  const open = () => {
    dialog.hidden = false;
    if (!dialog.open) {
      dialog.showModal();
    }
  };
  dialog.addEventListener('close', () => { dialog.hidden = true; });
  for (const button of document.querySelectorAll('[data-keys-open]')) {
    button.hidden = false;
    button.addEventListener('click', open);
  }

  const places = { KeyW: '/desk', KeyM: '/desk/meetings', KeyS: '/desk/statements', KeyA: '/desk/actions', KeyI: '/desk/import', KeyP: '/exec' };
  let going = 0;
  const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')];
  const current = () => document.querySelector('[data-row][data-current]') ?? document.activeElement?.closest?.('[data-row]');
  const move = (step) => {
    const all = rows();
    if (all.length) {
      const at = all.indexOf(current());
      const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
      for (const row of all) {
        row.toggleAttribute('data-current', row === next);
      }
      (next.querySelector('[data-key=open]') ?? next.querySelector('a, button'))?.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  };
  const press = (key) => {
    const row = current() ?? rows()[0] ?? document;
    const target = row.querySelector(`[data-key=${key}]`);
    if (target) {
      target.focus();
      // a key leads to an answer and does not give it: a form is sent by a second, deliberate one
      if (target.type !== 'submit') {
        target.click();
      }
      return true;
    }
    return false;
  };

  addEventListener('keydown', (event) => {
    if (off() || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || dialog.open
        || event.target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]')) {
      return;
    }
    if (event.code === 'Slash' && event.shiftKey) {
      event.preventDefault();
      open();
      return;
    }
    if (event.shiftKey) {
      return;
    }
    if (Date.now() - going < 1500) {
      going = 0;
      if (places[event.code]) {
        event.preventDefault();
        location.assign(places[event.code]);
      }
      return;
    }
    if (event.code === 'KeyG') {
      going = Date.now();
    } else if (event.code === 'KeyJ' || event.code === 'KeyK') {
      event.preventDefault();
      move(event.code === 'KeyJ' ? 1 : -1);
    } else if (event.code === 'BracketLeft' || event.code === 'BracketRight') {
      document.querySelector(`[data-neighbours] [rel=${event.code === 'BracketLeft' ? 'prev' : 'next'}]`)?.click();
    } else if (event.code === 'Slash') {
      const field = document.querySelector('main input[type=search]');
      if (field) {
        event.preventDefault();
        field.focus();
      }
    } else {
      const key = { KeyU: 'update', KeyC: 'confirm', KeyE: 'edit' }[event.code];
      // a key that is held down is pressed once
      if (key && (event.repeat || press(key))) {
        event.preventDefault();
      }
    }
  });
})();

// Two minutes before somebody is signed out they are told, and can stay.
(() => {
  const place = document.querySelector('[data-stay]');
  if (!place) {
    return;
  }
  const NOTICE = 120;
  const SEEN = 'yaksoku.stays-until';
  let timers = [];
  let end = 0;

  const say = (words, ...more) => {
    const text = document.createElement('p');
    text.textContent = words;
    place.replaceChildren(text, ...more);
  };
  const button = () => {
    const stay = document.createElement('button');
    stay.type = 'button';
    stay.className = 'button button--primary';
    stay.textContent = place.dataset.button;
    stay.addEventListener('click', () => {
      fetch(place.dataset.stay, { method: 'POST', headers: { 'X-CSRF-TOKEN': document.querySelector('meta[name=csrf]')?.content ?? '' } })
        .then((answer) => (answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status)))
        .then((seconds) => stays(Number(seconds)))
        .catch(ended);
    });
    return stay;
  };
  const ended = () => {
    const link = document.createElement('a');
    link.href = '/sign-in';
    link.textContent = place.dataset.in;
    say(place.dataset.ended, link);
  };

  // the time is read off the clock, because a computer that sleeps stops no session
  const from = (until) => {
    timers.forEach(clearTimeout);
    place.replaceChildren();
    end = until;
    const left = until - Date.now();
    timers = [
      setTimeout(() => say(place.dataset.soon, button()), Math.max(0, left - NOTICE * 1000)),
      setTimeout(ended, left),
    ];
  };
  const stays = (seconds) => {
    const until = Date.now() + seconds * 1000;
    from(until);
    if (seconds <= NOTICE) {
      timers.shift();
      say(place.dataset.last);
    }
    try {
      localStorage.setItem(SEEN, String(until));
    } catch {
      // then each window tells the time for itself
    }
  };

  stays(Number(place.dataset.stays));
  // whatever is asked of the server keeps the session open, also from another window
  addEventListener('storage', (event) => {
    if (event.key === SEEN && event.newValue) {
      from(Number(event.newValue));
    }
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) {
      stays(Number(place.dataset.stays));
    }
  });
  document.addEventListener('yaksoku:kept', () => stays(Number(place.dataset.stays)));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && end <= Date.now()) {
      ended();
    }
  });
})();
