import { Icon } from '@jemput/ui'
import { Choices, Entry, Note } from '@jemput/ui/field'
import { PhotoField } from '../capture/photo/PhotoField.tsx'
import { StepScreen } from '../capture/StepScreen.tsx'
import { proofOf } from './handover.ts'
import { capital } from './route.ts'
import { NotedPlace, useNotedPlace, type LastStep } from './ProofStep.tsx'

const LONGEST = 200

/** Why nobody received it, what happens next, and where the passport must be tonight. */
export function FailedStep({ handover, parcel, stop, desk, said, taken, language, bar, change, onPhoto, onBack, onDone, isFailed }: LastStep) {
  const words = said.failed
  useNotedPlace(handover, change)
  const photo = proofOf(handover, 'photo')
  const visit = stop.visits + 1
  const isLast = visit >= parcel.attemptsAllowed
  const missing = handover.reason === null ? 'why' : photo === null ? 'photo' : null
  function act() {
    if (missing === null) onDone()
    else if (missing === 'photo') onPhoto(null)
    else document.querySelector<HTMLElement>('.choices input')?.focus()
  }
  return (
    <StepScreen
      bar={bar} title={words.title} sub={`${said.parcel(stop.no)}, ${parcel.name}`} back={{ label: said.back, go: onBack }}
      act={(
        <>
          {isFailed && <p className="refusal why" role="alert">{said.proof.trouble}</p>}
          <button type="button" className="button" onClick={act}>{missing === 'photo' && <Icon name="camera" size={24} />}{missing === null ? words.keep : words.todo[missing]}</button>
          {missing === 'photo' && <button type="button" className="link plain" onClick={onDone}>{words.noPhoto}</button>}
        </>
      )}
    >
      <div className="fields">
        <Choices
          name="reason" legend={words.why} chosen={handover.reason} onChoose={(reason) => change((now) => ({ ...now, reason }))}
          choices={parcel.reasons.map(({ id, label }) => ({ id, label: capital(label[language]) }))}
        />
        <p className="row again"><span className="quiet">{words.next}</span><b>{isLast ? words.lastVisit : words.visit(visit + 1, parcel.attemptsAllowed)}</b></p>
        <PhotoField label={words.photo} hint={words.photoHint} sha256={photo} openMedia={desk.openMedia} said={taken} onTake={onPhoto} />
        <NotedPlace handover={handover} said={said} />
        <Entry long label={words.note} value={handover.note} maxLength={LONGEST} onText={(note) => change((now) => ({ ...now, note }))} />
        <Note icon="office">{isLast ? words.lastTonight : words.tonight}</Note>
      </div>
    </StepScreen>
  )
}
