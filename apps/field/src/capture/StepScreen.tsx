import { Icon } from '@jemput/ui'
import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { Screen } from '../shell/Screen.tsx'

type StepProps = {
  bar?: ReactNode
  title: string
  sub?: ReactNode
  back?: { label: string; go(): void }
  /** `at` counts from 1. */
  steps?: { at: number; of: number } | null
  act?: ReactNode
  children: ReactNode
}

/** One step of a longer way. Its title takes the focus when it begins, so that a screen reader follows. */
export function StepScreen({ bar, title, sub, back, steps, act, children }: StepProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => { heading.current?.focus({ preventScroll: true }) }, [])
  return (
    <Screen
      bar={bar}
      act={act}
      title={(
        <>
          <header className={back ? 'top' : 'top rootless'}>
            {back && <button type="button" className="back" aria-label={back.label} onClick={back.go}><Icon name="arrow-left" size={24} /></button>}
            <div>
              <h1 ref={heading} tabIndex={-1}>{title}</h1>
              {sub && <p>{sub}</p>}
            </div>
          </header>
          {steps && <div className="steps" aria-hidden="true">{Array.from({ length: steps.of }, (_, at) => <i key={at} className={at < steps.at ? 'on' : undefined} />)}</div>}
        </>
      )}
    >
      {children}
    </Screen>
  )
}
