import type { Change } from '../api/client';
import { standingWord } from '../model/words';

/** "one origin (1) → corroborated (2)". */
export function ChangeWords({ change: { before, after, originsBefore, originsAfter } }: { change: Change }) {
  return (
    <span className="quiet">
      {before ? `${standingWord(before)} (${originsBefore})` : 'new'} → {after ? `${standingWord(after)} (${originsAfter})` : 'gone'}
    </span>
  );
}
