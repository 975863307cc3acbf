import type { ReactElement, ReactNode } from 'react'

const shapes = {
  /** Not yet. */
  none: <circle cx="12" cy="12" r="8.5" />,
  /** On its way. */
  half: <><circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" className="solid" /></>,
  /** Here, or being done. */
  full: <circle cx="12" cy="12" r="9.5" className="solid" />,
  /** Done. */
  done: <><circle cx="12" cy="12" r="9.5" className="solid" /><path d="m7.5 12.3 3 3 6-6.4" className="inside" /></>,
  /** Interrupted. */
  hold: <circle cx="12" cy="12" r="8.5" strokeDasharray="3.2 3.5" />,
  /** Over without success. */
  cross: <><circle cx="12" cy="12" r="8.5" /><path d="m8.8 8.8 6.4 6.4m0-6.4-6.4 6.4" /></>,
  /** Somebody must look. */
  alarm: <><path d="M12 3 22 20.5H2z" className="solid" /><path d="M12 9.5v5.2m0 3v.1" className="inside" /></>,
} satisfies Record<string, ReactElement>

export type StateShape = keyof typeof shapes

/** A state's mark. Each shape is another, so that none needs its colour; the word stands beside. */
export const StateMark = ({ shape, size = 14 }: { shape: StateShape; size?: number }) => (
  <svg className="state-mark" data-shape={shape} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">{shapes[shape]}</svg>
)

/** A mark and its word. Only what is wrong colours the word. */
export const State = ({ shape, children }: { shape: StateShape; children: ReactNode }) => (
  <span className="state" data-shape={shape}><StateMark shape={shape} /><span>{children}</span></span>
)
