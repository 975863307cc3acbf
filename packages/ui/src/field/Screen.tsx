import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from '../Icon.tsx'

type ScreenProps = {
  title: string
  /** What the title belongs to: a number, a name, the step. */
  sub?: ReactNode
  back?: { label: string; go: () => void }
  /** `at` counts from 1; `label` says it in words. */
  steps?: { at: number; of: number; label: string }
  /** The line above: what is kept where. */
  line?: ReactNode
  /** What stands at the thumb: the one filled button, and perhaps a link below it. */
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** One screen of a phone. Its title takes the focus when the screen begins, so that a screen reader follows. */
export function Screen({ title, sub, back, steps, line, action, className = '', children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={`screen ${className}`}>
      {line && <div className="screen-line">{line}</div>}
      <header className={back ? 'screen-top' : 'screen-top rootless'}>
        {back && <button type="button" className="back" aria-label={back.label} onClick={back.go}><Icon name="arrow-left" size={24} /></button>}
        <div>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {sub && <p>{sub}</p>}
        </div>
      </header>
      {steps && (
        <div className="steps" role="img" aria-label={steps.label}>
          {Array.from({ length: steps.of }, (_, at) => <i key={at} className={at < steps.at ? 'on' : undefined} />)}
        </div>
      )}
      <main className="screen-body">{children}</main>
      {action && <div className="action">{action}</div>}
    </div>
  )
}
