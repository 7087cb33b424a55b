/** Names one after another, each in its own direction of writing. */
export function Aliases({ names }: { names: string[] }) {
  return <>{names.map((name, number) => <span key={name}>{number > 0 && '; '}<bdi>{name}</bdi></span>)}</>;
}
