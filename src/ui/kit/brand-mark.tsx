import type { JSX } from "preact";

/** The app's sign: a note with a turned corner and one dot. */
export function BrandMark(): JSX.Element {
  return (
    <svg class="page__brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 3h18v12l-6 6H3z" fill="#f2e74b" stroke="#1d1a16" stroke-width="1.5" stroke-linejoin="round" />
      <path d="M21 15h-6v6z" fill="#fff9c4" stroke="#1d1a16" stroke-width="1.5" stroke-linejoin="round" />
      <circle cx="9.5" cy="9.5" r="3.25" fill="#0d4f4a" />
    </svg>
  );
}
