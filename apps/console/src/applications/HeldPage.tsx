import type { HeldDetail } from '@jemput/contract'
import { State } from '@jemput/ui'
import type { Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { may } from '../permits.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { moment } from '../times.ts'
import { Told } from '../Told.tsx'
import { words as common } from '../words.ts'
import { SettleDelivery } from './SettleDelivery.tsx'
import { answerText } from './answer-text.ts'
import { AskAgain } from './AskAgain.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import { heldShapes, words as listWords } from './words.ts'
import { words } from './words-one.ts'

/** Something that is held: why, and the ways out: correct a capture here, ask its officer again, or say what happened at a door. */
export function HeldPage({ said, id }: { said: Said<HeldDetail>; id: string }) {
  const { held } = useWords(listWords)
  return <Told title={held} said={said} of={id}>{(capture) => <Held key={capture.id} capture={capture} />}</Told>
}

function Held({ capture }: { capture: HeldDetail }) {
  const said = useWords(words)
  const list = useWords(listWords)
  const { applications } = useWords(common).pages
  const correctable = capture.correctable && capture.status === 'quarantined'
  return (
    <Page
      title={capture.name ?? list.nameless} under={`${list.kinds[capture.kind] ?? capture.kind}, ${list.heldFrom(capture.officer, capture.phone)}`}
      up={{ to: '/$office/berkas', word: applications }} aside={<HeldPanel capture={capture} correctable={correctable} />}
    >
      {correctable ? <CorrectionForm capture={capture} said={said} /> : <Reading capture={capture} />}
    </Page>
  )
}

function Reading({ capture: { fields, settleable } }: { capture: HeldDetail }) {
  const said = useWords(words)
  const { language } = useSpeech()
  return (
    <section>
      <h2>{said.fields}</h2>
      <p className="hint">{settleable ? said.settling.look : said.correcting.none} {fields.length > 0 ? said.readAloud : said.nothing}</p>
      <dl className="facts">
        {fields.map((field) => ({ ...field, text: answerText(field, said, language) })).filter(({ text, wrong }) => text !== '' || wrong !== null).map(({ question, label, text, wrong }) => [
          <dt key={`${question} label`}>{label}</dt>, <dd key={question}>{text} {wrong !== null && <p className="alarm">{wrong}</p>}</dd>,
        ])}
      </dl>
    </section>
  )
}

function HeldPanel({ capture, correctable }: { capture: HeldDetail; correctable: boolean }) {
  const { zone, role } = useOffice()
  const { language } = useSpeech()
  const said = useWords(words)
  const list = useWords(listWords)
  const { status, says, officer, phone, receivedAt, note } = capture
  return (
    <section className="panel" aria-label={list.held}>
      <section>
        <p><State shape={heldShapes[status]}>{list.heldStates[status]}</State></p>
        <h2 className="minor">{said.why}</h2>
        <p>{says}</p>
        {status === 'waiting' && <p className="hint">{said.waits}</p>}
        {status === 'asked' && <p className="hint">{said.asked}</p>}
      </section>
      <section>
        <dl className="facts">
          <dt>{said.officer}</dt><dd>{officer}</dd>
          <dt>{said.device}</dt><dd>{phone}</dd>
          <dt>{said.time}</dt><dd>{moment(receivedAt, zone, language)}</dd>
          {note !== null && <><dt>{said.note}</dt><dd>{note}</dd></>}
        </dl>
      </section>
      {capture.settleable && may(role, 'settleDelivery') && <SettleDelivery id={capture.id} said={said} />}
      {status === 'quarantined' && capture.kind !== 'stray' && !capture.settleable && <AskAgain capture={capture} said={said} primary={!correctable} />}
    </section>
  )
}
