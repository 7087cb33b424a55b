import { useEffect, useRef } from 'react';
import { useKeys } from './useKeys';

const keys: [string, string][] = [
  ['j, k', 'next and previous claim'],
  ['Enter', 'open the claim or row'],
  ['c', 'copy the claim with its citation'],
  ['x', 'mark the claim wrong, or undo'],
  ['/', 'search'],
  ['?', 'this list'],
  ['Esc', 'close'],
];

export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  useKeys({ '?': () => (dialog.current?.open ? dialog.current.close() : dialog.current?.showModal()) });
  useEffect(() => () => dialog.current?.close(), []);
  return (
    <>
      <button
        type="button" className="icon-button" onClick={() => dialog.current?.showModal()}
        aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)"
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">Keyboard</h2>
        <dl className="keys">
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>{key.split(', ').map((part) => <kbd key={part}>{part}</kbd>)}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog"><button>Close</button></form>
      </dialog>
    </>
  );
}
