import { Icon } from '@jemput/ui'
import type { ReactElement, ReactNode } from 'react'

/**
 * One screen from top to bottom: bar, title, what scrolls, what the thumb does, tabs. `act` holds the one filled button; whatever
 * stands there is always in reach, also above the keyboard.
 */
export function Screen({ bar, title, act, tabs, children }: {
  bar?: ReactNode; title?: ReactNode; act?: ReactNode; tabs?: ReactNode; children: ReactNode
}): ReactElement {
  return (
    <div className="screen">
      {bar && <aside>{bar}</aside>}
      {title}
      <main>{children}</main>
      {act && <footer className="act">{act}</footer>}
      {tabs}
    </div>
  )
}

/** The way back, and where one is. */
export function Title({ back, label, children, sub }: { back(): void; label: string; children: ReactNode; sub?: ReactNode }): ReactElement {
  return (
    <header className="top">
      <button type="button" className="back" aria-label={label} onClick={back}><Icon name="arrow-left" size={24} /></button>
      <div><h1>{children}</h1>{sub && <p>{sub}</p>}</div>
    </header>
  )
}
