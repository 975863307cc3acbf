import './capture.css'
import '@jemput/ui/field-style'
import type { LocalDate } from '@jemput/domain'
import type { FieldView, FormBundle } from '@jemput/flow/form'
import { useState } from 'react'
import { useSpoken } from '../shell/spoken.ts'
import type { Draft } from '../store/desk.ts'
import { DraftBar } from './DraftBar.tsx'
import { answer, leaveField, personOf, typeText } from './edit-draft.ts'
import { FormPage } from './FormPage.tsx'
import { PhotoDialog } from './photo/PhotoDialog.tsx'
import type { PageHand } from './QuestionField.tsx'
import { DonePage } from './review/DonePage.tsx'
import { ReviewPage } from './review/ReviewPage.tsx'
import { StoppedPage } from './review/StoppedPage.tsx'
import { useCapture, type CaptureDesk } from './use-capture.ts'
import { useDraft } from './use-draft.ts'
import { useForm } from './use-form.ts'
import { words } from './words.ts'

type CaptureProps = {
  desk: CaptureDesk
  bundle: FormBundle
  draft: Draft
  /** When the draft last reached the disk, epoch ms; null for one that never did. */
  keptAt: number | null
  /** Number on the roster. */
  no: number | null
  today: LocalDate
  zone: string
  onLeave(): void
  /** The way on after it is finished or dropped. */
  onDone(): void
}

/** A form of a pack, page by page, about one person. What was done is on the disk before anything else happens. */
export function Capture({ desk, bundle, draft: first, keptAt, no, today, zone, onLeave, onDone }: CaptureProps) {
  const { language } = useSpoken()
  const said = words[language]
  const open = useDraft(desk, first, keptAt)
  const { draft, change, flush } = open
  const form = useForm(desk, bundle, draft, today, language)
  const { name: written } = draft.answers
  const name = typeof written === 'string' && written !== '' ? written : said.somebody
  const capture = useCapture(desk, open, form, { no, name }, onDone)
  const [focused, setFocused] = useState<string | null>(null)
  const [sought, setSought] = useState<string | null>(null)
  /** Somebody came from the last page to mend one thing, and goes back there. */
  const [isMending, setMending] = useState(false)
  const [isEnding, setEnding] = useState(false)
  const [camera, setCamera] = useState<{ field: FieldView; file: File | null; no: number } | null>(null)

  const { view: { pages, stopped } } = form
  const at = Math.max(0, pages.findIndex(({ id }) => id === draft.page))
  const page = pages[at]
  const goTo = (id: string, question: string | null = null) => {
    setSought(question)
    setMending(page?.review === true)
    change((now) => ({ ...now, page: id }))
    void flush()
  }
  const hand: PageHand = {
    today, language, said, openMedia: desk.openMedia, person: { ...personOf(draft), hasNik: draft.answers['nik'] != null },
    onText: ({ question }, typed) => change((now) => typeText(now, question, typed, form.read(question, typed), today)),
    onValue: ({ question, type }, value) => change((now) => ({ ...answer(now, question, value), language: type === 'consent' ? language : now.language })),
    onFocus: ({ question }) => setFocused(question),
    onLeave: ({ question }) => {
      setFocused((now) => (now === question ? null : now))
      change((now) => leaveField(now, question))
    },
    onPhoto: (field, file) => { void flush().then(() => setCamera((last) => ({ field, file, no: (last?.no ?? 0) + 1 }))) },
    onInk: ({ question }, png) => capture.keep(question, png, 'image/png'),
  }

  if (capture.finished !== null) return <DonePage name={name} no={no} seq={capture.finished} said={said} onNext={onDone} />
  if (!page) return null
  const bar = <DraftBar kept={open.kept} zone={zone} said={said} language={language} />
  const back = { label: said.back, go: at === 0 ? () => { void flush().then(onLeave) } : () => goTo(pages[at - 1]?.id ?? page.id) }
  const shell = {
    bar, back, steps: stopped ? null : { at: at + 1, of: pages.length }, number: no === null ? said.walkIn : said.no(no), name, page, form, hand, focused, sought, onGo: goTo,
  }
  return (
    <>
      {stopped && isEnding ? <StoppedPage bar={bar} back={{ label: said.back, go: () => setEnding(false) }} isExpected={draft.roster !== null} said={said} onRecord={capture.drop} />
        : page.review ? <ReviewPage key={page.id} {...shell} draft={draft} change={change} onFinish={capture.finish} />
          : <FormPage key={page.id} {...shell} next={(isMending ? pages.at(-1) : pages[at + 1]) ?? null} onEnd={() => setEnding(true)} />}
      {camera?.field.photo && (
        <PhotoDialog
          key={camera.no}
          title={camera.field.label} sub={no === null ? name : `${no} ${name}`} portrait={camera.field.photo.use === 'PORTRAIT'} limits={camera.field.photo}
          said={said} file={camera.file} onUse={({ bytes }) => capture.keep(camera.field.question, bytes, 'image/jpeg')} onClose={() => setCamera((now) => (now === camera ? null : now))}
        />
      )}
    </>
  )
}
