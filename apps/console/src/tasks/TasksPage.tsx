import type { Task } from '@jemput/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Said } from '../api.ts'
import { spoken, spokenPhone } from '../codes.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { may } from '../permits.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { clock, moment, shortDay } from '../times.ts'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { FinishDialog } from './FinishDialog.tsx'
import { words, type Words } from './words.ts'

const REFRESH_MS = 10_000

/** Tugas: what a person has to decide, the oldest first. */
export function TasksPage({ said }: { said: Said<Task[]> }) {
  const text = useWords(words)
  const title = useWords(common).pages.tasks
  const refresh = useRefresh(REFRESH_MS)
  const [finishing, setFinishing] = useState<Task>()
  return (
    <Told title={title} said={said}>
      {(tasks) => (
        <Page title={title}>
          {tasks.length === 0 ? <p className="quiet">{text.none}</p> : <TaskList tasks={tasks} said={text} onDone={setFinishing} />}
          <FinishDialog task={finishing} said={text} onClose={() => setFinishing(undefined)} onDone={refresh} />
        </Page>
      )}
    </Told>
  )
}

type ListProps = { tasks: readonly Task[]; said: Words; onDone(task: Task): void }

const TaskList = ({ tasks, said, onDone }: ListProps) => (
  <table className="list tasks">
    <caption className="unseen">{said.list}</caption>
    <thead>
      <tr><th scope="col">{said.what}</th><th scope="col">{said.who}</th><th scope="col">{said.since}</th><th scope="col">{said.due}</th><th scope="col"><span className="unseen">{said.done}</span></th></tr>
    </thead>
    <tbody>{tasks.map((task) => <Row key={task.id} task={task} said={said} onDone={onDone} />)}</tbody>
  </table>
)

function Row({ task, said, onDone }: { task: Task; said: Words; onDone(task: Task): void }) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  return (
    <tr>
      <td className="wide what">{task.label} <Subject task={task} said={said} /></td>
      <td className="wide"><Whom task={task} said={said} /></td>
      <td>{moment(task.openedAt, zone, language)}</td>
      <td>{task.dueOn === null ? '–' : shortDay(task.dueOn, language)}{task.overdue && <small className="alarm"> {said.overdue}</small>}</td>
      <td className="end"><button className="button small" type="button" onClick={() => onDone(task)}>{said.done}</button></td>
    </tr>
  )
}

/** Whom to call: about a booking its phone. */
function Whom({ task: { booking }, said }: { task: Task; said: Words }) {
  const { language } = useSpeech()
  if (booking === null) return '–'
  return (
    <>
      <span className="number">{booking.phone === null ? '–' : spokenPhone(booking.phone)}</span>
      <small className="of"><span className="code">{spoken(booking.code)}</span>, {shortDay(booking.date, language)} {clock(booking.start, language)}, {said.people(booking.size)}</small>
    </>
  )
}

/** The page on which it can be done, for those who may see it. */
function Subject({ task: { kind, subject }, said }: { task: Task; said: Words }) {
  const { office, role } = useOffice()
  if (kind === 'sms-unread' && may(role, 'listThreads')) {
    return <Link className="link" to="/$office/pesan/belum-terjawab" params={{ office }} search={{ percakapan: subject }}>{said.open}</Link>
  }
  if (kind === 'sms-cap' && may(role, 'listMessages')) return <Link className="link" to="/$office/pesan" params={{ office }}>{said.open}</Link>
  if (kind !== 'triage-overdue' || !may(role, 'listSickRequests')) return null
  return <Link className="link" to="/$office/kunjungan" params={{ office }} search={{ permintaan: subject }}>{said.open}</Link>
}
