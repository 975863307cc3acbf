import type { ApplicationDetail } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { spoken, spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { day, moment } from '../times.ts'
import { Photos } from './ApplicationList.tsx'
import { NextStep } from './NextStep.tsx'
import { shapes, words as listWords } from './words.ts'
import type { Words } from './words-one.ts'

type PanelProps = { application: ApplicationDetail; said: Words; onDone(): Promise<void> }

/** Where an application stands, who did what with it, and what comes next. */
export function ApplicationPanel({ application, said, onDone }: PanelProps) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  const list = useWords(listWords)
  const { status, custody, history } = application
  return (
    <section className="panel" aria-label={said.facts}>
      <section>
        <p><State shape={shapes[status]}>{list.states[status]}</State></p>
        <Facts application={application} said={said} />
      </section>
      <section>
        <h2 className="minor">{said.custody}</h2>
        {custody.length === 0 ? <p className="hint">{said.noCustody}</p> : (
          <ol className="chain">
            {custody.map(({ holder, who, at }, no) => (
              <li key={at + holder} className={no === custody.length - 1 ? 'on' : undefined}>{who || said.holders[holder]}<small>{said.holders[holder]}, {moment(at, zone, language)}</small></li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2 className="minor">{said.history}</h2>
        <dl className="log">
          {history.map(({ at, who, act, label }) => [
            <dt key={`${at} ${act} at`}>{moment(at, zone, language)}</dt>, <dd key={`${at} ${act}`}>{label} <small>{who}</small></dd>,
          ])}
        </dl>
      </section>
      <NextStep application={application} said={said} onDone={onDone} />
    </section>
  )
}

function Facts({ application, said }: { application: ApplicationDetail; said: Words }) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  const list = useWords(listWords)
  const { code, from, receivedAt, phone, photos, passport, collectBy, parcel, interview } = application
  return (
    <dl className="facts">
      <dt>{said.code}</dt><dd className={code === null ? 'hint' : 'code'}>{code === null ? said.noCode : spoken(code)}</dd>
      <dt>{said.from}</dt><dd>{from}</dd>
      <dt>{said.received}</dt><dd>{moment(receivedAt, zone, language)}</dd>
      <dt>{said.phone}</dt><dd className={phone === null ? 'hint' : 'number'}>{phone ?? said.noPhone}</dd>
      <dt>{said.photos}</dt><dd><Photos photos={photos} said={list} /></dd>
      {interview !== null && (
        <>
          <dt>{said.interview.fact}</dt><dd>{interview.label}{interview.reason !== null && `: ${interview.reason}`}</dd>
          {interview.completeBy !== null && <><dt>{said.interview.by}</dt><dd>{day(interview.completeBy, language)}</dd></>}
        </>
      )}
      {passport !== null && <><dt>{said.passport}</dt><dd className="number">{passport}</dd></>}
      {collectBy !== null && <><dt>{said.collectBy}</dt><dd>{day(collectBy, language)}</dd></>}
      {parcel !== null && (
        <><dt>{said.parcel}</dt><dd><Link className="link number" to="/$office/serah-terima" params={{ office }}>{spokenNumber(parcel.number)}</Link></dd></>
      )}
    </dl>
  )
}
