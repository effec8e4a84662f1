// Quickens pages that work without it: says aloud what changed, moves to a summary of errors, and keeps
// a form from being sent twice by a double click.
(() => {
  'use strict';

  const announcer = document.getElementById('announcer');

  // A page that came back with errors begins at their summary.
  document.getElementById('error-summary')?.focus();

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
