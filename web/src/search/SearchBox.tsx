import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useKeys } from '../parts/useKeys';

export function SearchBox({ caseId }: { caseId: string }) {
  const [params] = useSearchParams();
  const asked = window.location.pathname.endsWith('/search') ? params.get('q') ?? '' : '';
  const [words, setWords] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => setWords(asked), [asked]);
  useKeys({ '/': () => input.current?.focus() });
  return (
    <form
      role="search"
      aria-label="Search the case"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim()) void navigate(`/case/${caseId}/search?q=${encodeURIComponent(words.trim())}`);
      }}
    >
      <input
        ref={input} type="search" value={words} placeholder="Search reports and claims" aria-label="Search reports and claims"
        onChange={(event) => setWords(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
      />
    </form>
  );
}
