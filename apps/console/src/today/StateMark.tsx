import type { Visit } from '@jemput/contract'
import type { ReactElement } from 'react'

const shapes: Record<Visit['status'], ReactElement> = {
  confirmed: <circle cx="12" cy="12" r="8.5" />,
  arrived: <><circle cx="12" cy="12" r="9.5" className="solid" /><path d="m7.5 12.3 3 3 6-6.4" className="inside" /></>,
  forfeited: <><circle cx="12" cy="12" r="8.5" /><path d="m8.8 8.8 6.4 6.4m0-6.4-6.4 6.4" /></>,
  'no-show': <circle cx="12" cy="12" r="8.5" strokeDasharray="3.2 3.5" />,
}

/** Each state has a shape of its own; its word stands beside. */
export const StateMark = ({ status }: { status: Visit['status'] }) => (
  <svg className={`state-mark ${status}`} width="14" height="14" viewBox="0 0 24 24" aria-hidden="true">{shapes[status]}</svg>
)
