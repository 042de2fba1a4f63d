/** The signs of the transport, drawn in a box of 20 × 20. */
const SIGNS = {
  first: ['M15.5 4.5v11L7.5 10z', 'M4.2 5h1.6v10H4.2z'],
  back: ['M13.5 4.5v11L5.5 10z'],
  play: ['M7 4.2v11.6L16 10z'],
  pause: ['M5.6 4.5h3v11h-3z', 'M11.4 4.5h3v11h-3z'],
  step: ['M6.5 4.5v11l8-5.5z'],
  last: ['M4.5 4.5v11l8-5.5z', 'M14.2 5h1.6v10h-1.6z'],
} as const;

export type PlayerSign = keyof typeof SIGNS;

export function PlayerIcon({ sign }: { readonly sign: PlayerSign }) {
  return (
    <svg className="player-icon" viewBox="0 0 20 20" aria-hidden="true">
      {SIGNS[sign].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
