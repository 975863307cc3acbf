import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Handset } from './handset.ts'

/** So far one press of up or down moves. */
const STEP = 40

/** The moving part of the glass: the handset's up and down keys scroll it, and so do wheel and finger. */
export function Scroller({ scroll, start, watch, children, live = false }: {
  scroll: Handset['scroll']
  /** Where a new content is shown from. */
  start: 'top' | 'bottom'
  /** Changes with the content. */
  watch: string
  children: ReactNode
  /** Read aloud when it changes. */
  live?: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (scroll.presses > 0) box.current?.scrollBy({ top: scroll.by * STEP })
  }, [scroll])
  useEffect(() => {
    if (box.current) box.current.scrollTop = start === 'top' ? 0 : box.current.scrollHeight
  }, [start, watch])
  return <div className="scroller" ref={box} aria-live={live ? 'polite' : 'off'}>{children}</div>
}
