/** The mark: a small graph in the shape of a W. */
export function Mark() {
  return (
    <svg className="mark-sign" viewBox="0 0 30 22" aria-hidden="true">
      <path
        d="M3 4l6 14 6-11 6 11 6-14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
      <g fill="currentColor">
        <circle cx="9" cy="18" r="2.6" />
        <circle cx="21" cy="18" r="2.6" />
        <circle cx="15" cy="7" r="2.6" />
      </g>
      <g fill="var(--paper)" stroke="currentColor" strokeWidth="1.7">
        <rect x="1" y="2" width="4.6" height="4.6" rx="1" />
        <circle cx="27" cy="4" r="2.5" />
      </g>
    </svg>
  );
}
