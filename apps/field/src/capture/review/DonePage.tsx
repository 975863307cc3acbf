import { Column } from '../../shell/Strip.tsx'
import { StepScreen } from '../StepScreen.tsx'
import type { Words } from '../words.ts'

/** It is on this phone, and no more is claimed. */
export function DonePage({ name, no, seq, said: { done: words }, onNext }: { name: string; no: number | null; seq: number; said: Words; onNext(): void }) {
  return (
    <StepScreen title={words.title} act={<button type="button" className="button" onClick={onNext}>{words.next}</button>}>
      <div className="slip">
        <p className="sub slip-top"><span>{no === null ? words.walkIn : words.no(no)}</span><span className="code">{words.number(seq)}</span></p>
        <p className="slip-name">{name}</p>
        <i className="tear" aria-hidden="true" />
        <div className="slip-level"><Column step="on-phone" large /><p><b>{words.only}</b><br /><span className="quiet">{words.text}</span></p></div>
      </div>
    </StepScreen>
  )
}
