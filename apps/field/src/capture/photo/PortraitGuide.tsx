import type { Words } from '../words.ts'

/** Where head, eyes and chin belong (ICAO 9303): crown and chin inside the oval, eyes in the band. Drawn on 350 x 450, the frame itself. */
export const PortraitGuide = ({ words }: { words: Words['photo'] }) => (
  <div className="guide" aria-hidden="true">
    <svg viewBox="0 0 350 450">
      <g className="shade">
        <ellipse cx="175" cy="212" rx="118" ry="160" />
        <path d="M20 52h78M252 52h78M20 372h78M252 372h78M8 178h48M294 178h48M8 226h48M294 226h48" />
      </g>
      <path className="corner" d="M2 40V2h38M310 2h38v38M348 410v38h-38M40 448H2v-38" />
      <ellipse className="oval" cx="175" cy="212" rx="118" ry="160" />
      <path className="mark" d="M20 52h78M252 52h78M20 372h78M252 372h78M8 178h48M294 178h48M8 226h48M294 226h48" />
      <rect className="band" x="8" y="178" width="334" height="48" />
      <text x="20" y="42">{words.head}</text>
      <text x="8" y="168">{words.eyes}</text>
      <text x="20" y="396">{words.chin}</text>
    </svg>
  </div>
)
