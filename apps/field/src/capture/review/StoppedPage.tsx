import { Note } from '@jemput/ui/field'
import { useState, type ReactNode } from 'react'
import { StepScreen } from '../StepScreen.tsx'
import type { Words } from '../words.ts'

type StoppedPageProps = { bar: ReactNode; back: { label: string; go(): void }; isExpected: boolean; said: Words; onRecord(): Promise<void> }

/** Somebody said no. Nothing further is asked, and what was written goes. */
export function StoppedPage({ bar, back, isExpected, said: { stopped: words }, onRecord }: StoppedPageProps) {
  const [isBusy, setBusy] = useState(false)
  const record = () => {
    setBusy(true)
    void onRecord().catch(() => setBusy(false))
  }
  return (
    <StepScreen
      bar={bar} title={words.title} back={back}
      act={<button type="button" className="button" disabled={isBusy} onClick={record}>{isExpected ? words.record : words.drop}</button>}
    >
      <p className="lead">{words.text}</p>
      <Note>{words.note}</Note>
    </StepScreen>
  )
}
