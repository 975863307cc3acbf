import type { MessageRow, Messages } from '@jemput/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { useSpeech, useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { DeadBox } from './DeadBox.tsx'
import { MessageList } from './MessageList.tsx'
import { MessagePanel } from './MessagePanel.tsx'
import { MessagesTabs } from './MessagesTabs.tsx'
import { statuses, words, type Words } from './words.ts'

const REFRESH_MS = 10_000

/** `keadaan`: only those in this state; `sebelum`: those older than this one; `sms`: the one that is looked at. */
export type OutgoingSearch = { keadaan?: MessageRow['status'] | undefined; sebelum?: string | undefined; sms?: string | undefined }
type OutgoingProps = {
  said: Said<Messages>
  /** Asked for beside a list of all, whose first page may not show them. */
  dead: Said<Messages> | undefined
  search: OutgoingSearch
}

/** Pesan, keluar: what went out by SMS or waits, and first of all what did not and needs a person. */
export function OutgoingPage({ said, dead, search }: OutgoingProps) {
  const text = useWords(words)
  const { pages: { messages: title }, rowKey } = useWords(common)
  const refresh = useRefresh(REFRESH_MS)
  // What is sent again leaves the list of its state, and stays in front of whoever sent it.
  const [again, setAgain] = useState<MessageRow>()
  const stuck = dead?.ok ? dead.value.messages : []
  return (
    <Told title={title} said={said}>
      {({ messages, more, today }) => {
        const chosen = [...messages, ...stuck, ...again ? [again] : []].find(({ id }) => id === search.sms)
        const onAgain = async (message: MessageRow) => {
          setAgain(message)
          await refresh()
        }
        const panel = messages.length > 0 || chosen ? <MessagePanel key={search.sms} message={chosen} back={{ ...search, sms: undefined }} said={text} onAgain={onAgain} /> : undefined
        return (
          <Page title={title} aside={panel} keys={[['↑ ↓', rowKey]]}>
            <div className={chosen ? 'message-lists chosen' : 'message-lists'}>
              <MessagesTabs />
              {dead?.ok && <DeadBox dead={dead.value} said={text} />}
              <StateTabs search={search} today={today} said={text} />
              <MessageList messages={messages} search={search} said={text} />
              <Pages last={more ? messages.at(-1)?.id : undefined} search={search} said={text} />
            </div>
          </Page>
        )
      }}
    </Told>
  )
}

function StateTabs({ search: { keadaan }, today: { spent, cap }, said }: { search: OutgoingSearch; today: Messages['today']; said: Words }) {
  const { office } = useOffice()
  const number = new Intl.NumberFormat(useSpeech().language)
  return (
    <div className="states">
      <nav className="tabs" aria-label={said.filter}>
        <Link to="/$office/pesan" params={{ office }} search={{}} activeOptions={{ exact: true, includeSearch: true }} aria-current={keadaan === undefined ? 'page' : undefined}>{said.all}</Link>
        {statuses.map((each) => (
          <Link key={each} to="/$office/pesan" params={{ office }} search={{ keadaan: each }} activeOptions={{ exact: true }} aria-current={keadaan === each ? 'page' : undefined}>{said.states[each]}</Link>
        ))}
      </nav>
      <p className={spent >= cap ? 'alarm' : 'hint'}>{said.today(number.format(spent), number.format(cap))}</p>
    </div>
  )
}

function Pages({ last, search: { keadaan, sebelum }, said }: { last: string | undefined; search: OutgoingSearch; said: Words }) {
  const { office } = useOffice()
  return (
    <p className="buttons">
      {sebelum !== undefined && <Link className="button small" to="/$office/pesan" params={{ office }} search={{ keadaan }}>{said.newest}</Link>}
      {last !== undefined && <Link className="button small" to="/$office/pesan" params={{ office }} search={{ keadaan, sebelum: last }}>{said.older}</Link>}
    </p>
  )
}
