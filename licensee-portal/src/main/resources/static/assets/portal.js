// Quickens pages that work without it: says aloud what changed, moves to a summary of errors, and keeps
// a form from being sent twice by a double click.
(() => {
  'use strict';

  const announcer = document.getElementById('announcer');

  // A page that came back with errors begins at their summary.
  document.getElementById('error-summary')?.focus();

  // The rest of the menu closes as lists do, and the way on begins at what opened it.
  document.addEventListener('keydown', (event) => {
    const more = document.querySelector('.kp-nav__more[open]');
    if (event.key === 'Escape' && more) {
      more.open = false;
      more.querySelector('summary').focus();
    }
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
  });

  // A page taken back from the browser's store can be sent again.
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });

  // A group that was checked and replaced: read its findings out.
  document.addEventListener('htmx:afterSettle', (event) => {
    const said = [...event.target.querySelectorAll('.kp-finding__message')]
      .map((message) => message.textContent.replace(/\s+/g, ' ').trim())
      .join(' ');
    if (announcer && said !== announcer.textContent) {
      announcer.textContent = said;
    }
  });

  const found = (node) =>
    [...node.querySelectorAll('.kp-finding')].map((one) => one.textContent.trim()).join('\n');

  // What stands in a control now, whatever its kind.
  const isTicked = (control) => control.type === 'radio' || control.type === 'checkbox';
  const standsIn = (control) => (isTicked(control) ? control.checked : control.value);
  const isSame = (one, other) =>
    one.name === other.name && (!isTicked(one) || one.value === other.value);

  const controlsOf = (node) => [...node.querySelectorAll('input:not([type=hidden]), select, textarea')];

  // The answer to a check brings the fields beside the one that was left: they are taken only where they
  // say something new and nobody is typing or has typed or chosen since.
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    const { target, fragment } = event.detail;
    if (!target.matches('.usa-form-group')) {
      return;
    }
    const answered = controlsOf(fragment);
    const changedSince = controlsOf(target).some((control) => {
      const answer = answered.find((one) => isSame(one, control));
      return answer ? standsIn(answer) !== standsIn(control) : Boolean(standsIn(control));
    });
    if (target.contains(document.activeElement) || changedSince || found(target) === found(fragment)) {
      event.detail.shouldSwap = false;
    }
  });

  // What was typed or chosen after a check was sent is not overtaken by its answer.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const sent = event.detail.requestConfig.formData;
    const changedSince = (control) =>
      control.name &&
      !isTicked(control) &&
      sent.has(control.name) &&
      sent.get(control.name) !== control.value;
    if (sent && controlsOf(event.detail.target).some(changedSince)) {
      event.detail.shouldSwap = false;
    }
  });

  // A form waits for its own save on the way, which would otherwise look like somebody else's.
  let saving = null;
  let waiting = null;
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.elt.id === 'saved') {
      saving = event.detail.elt.closest('form');
    }
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.elt.id === 'saved') {
      if (!event.detail.successful) {
        const { unreached, ended, outdated } = event.detail.elt.dataset;
        event.detail.elt.textContent = { 401: ended, 403: outdated }[event.detail.xhr.status] ?? unreached;
      }
      saving = null;
      const send = waiting;
      waiting = null;
      send?.();
    }
  });
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (saving === form) {
        event.preventDefault();
        event.stopImmediatePropagation();
        waiting = () => form.requestSubmit(event.submitter);
      }
    },
    true,
  );

  // The sign-in ended behind an open page: say so above it and leave alone what was typed.
  document.addEventListener('htmx:responseError', (event) => {
    const note = document.getElementById('signed-out');
    if (event.detail.xhr.status === 401 && note && !note.dataset.said) {
      note.dataset.said = 'true';
      const shown = note.content.cloneNode(true);
      if (announcer) {
        announcer.textContent = shown.textContent.replace(/\s+/g, ' ').trim();
      }
      document.querySelector('main').before(shown);
    }
  });

  // A file that would be refused for its size is not sent first.
  for (const field of document.querySelectorAll('[data-largest] input[type=file]')) {
    field.addEventListener('change', () => {
      const { largest, tooLarge } = field.closest('[data-largest]').dataset;
      field.setCustomValidity(
        [...field.files].some((file) => file.size > Number(largest)) ? tooLarge : '',
      );
      field.reportValidity();
    });
  }

  // A table that fits needs no stop of the keyboard.
  for (const region of document.querySelectorAll('.kp-table')) {
    new ResizeObserver(() => {
      if (region.scrollWidth > region.clientWidth) {
        region.setAttribute('tabindex', '0');
      } else {
        region.removeAttribute('tabindex');
      }
    }).observe(region);
  }
})();
