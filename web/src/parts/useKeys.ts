import { useEffect, useRef } from 'react';

/** Runs what is bound to a key, unless a person is typing or holds a modifier. */
export function useKeys(bindings: Record<string, () => void>) {
  const current = useRef(bindings);
  current.current = bindings;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const typing = target !== null && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
      if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.key !== 'Escape')) {
        return;
      }
      const run = current.current[event.key];
      if (run) {
        event.preventDefault();
        run();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
