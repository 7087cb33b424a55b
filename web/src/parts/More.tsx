import type { Listed } from '../api/queries';

/** The way to the rest of a list, while there is one. */
export function More({ list }: { list: Listed<unknown> }) {
  const { items, total, more, isFetching } = list;
  return more && items && (
    <p className="more">
      <button type="button" onClick={more} disabled={isFetching}>Show more</button>{' '}
      <span className="quiet">{items.length.toLocaleString('en')} of {total.toLocaleString('en')} shown</span>
    </p>
  );
}
