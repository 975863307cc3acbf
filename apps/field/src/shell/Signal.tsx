import type { ReactElement } from 'react'
import type { SignalName } from './sentence.ts'

const BARS = ['M4 20v-3', 'M9.4 20v-7', 'M14.7 20V9', 'M20 20V4']
const LIT: Record<SignalName, number> = { signal: 4, 'signal-low': 1, 'signal-zero': 0 }

/** Bars as the phone itself shows them. Decoration: the sentence says it. */
export const Signal = ({ name, size }: { name: SignalName; size: number }): ReactElement => (
  <svg className="icon signal" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    {BARS.map((bar, at) => <path key={bar} d={bar} className={at < LIT[name] ? undefined : 'dark'} />)}
    {LIT[name] === 0 && <path d="M3 3.5l6.5 6.5M9.5 3.5L3 10" className="none" />}
  </svg>
)
