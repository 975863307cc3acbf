import { timeIn } from '../time.ts'
import type { Sms } from '../../wire.ts'
import { EntryText } from './EntryText.tsx'
import type { ScreenProps } from './screen-props.ts'
import { nameOf, peersOf, threadOf } from './peers.ts'
import { Scroller } from './Scroller.tsx'

export function ThreadsScreen({ said, world, phone, handset, zone }: ScreenProps) {
  const peers = peersOf(world, phone)
  return (
    <>
      <p className="heading">{said.glass.messages}</p>
      <Scroller scroll={handset.scroll} start="top" watch="">
        <ul className="threads">
          {peers.map((peer, row) => {
            const last = threadOf(phone, peer).at(-1)
            return (
              <li key={peer} aria-current={row === handset.chosen}>
                <b>{nameOf(world, peer)}</b>
                <span>{last && (last.read ? timeIn(zone, last.at) : said.glass.unreadMark)}</span>
                <p>{last?.text ?? said.glass.empty}</p>
              </li>
            )
          })}
        </ul>
      </Scroller>
    </>
  )
}

export function ThreadScreen({ said, world, phone, handset, active }: ScreenProps) {
  const thread = threadOf(phone, handset.peer)
  return (
    <>
      <p className="heading">{nameOf(world, handset.peer)}</p>
      <Scroller scroll={handset.scroll} start="bottom" watch={thread.at(-1)?.id ?? ''} live={active}>
        <div className="thread">
          {thread.length === 0 && <p className="nothing">{said.glass.empty}</p>}
          {thread.map(message => (
            <p key={message.id} className={message.way}>
              <Body text={message.text} />
              {message.failed && <em> {said.glass.notSent}</em>}
            </p>
          ))}
        </div>
      </Scroller>
    </>
  )
}

/** Booking codes and queue numbers stand out and stay whole. */
function Body({ text }: Pick<Sms, 'text'>) {
  return text.split(/(\b\d{4}-\d{4}\b|\b[A-Z]-\d{3}\b)/).map((piece, place) =>
    place % 2 === 1 ? <mark key={place}>{piece}</mark> : piece)
}

export function ComposeScreen({ said, world, handset }: ScreenProps) {
  return (
    <>
      <p className="heading">{said.glass.to(nameOf(world, handset.peer))}<small>{handset.entry.mode}</small></p>
      <Scroller scroll={handset.scroll} start="bottom" watch={handset.entry.text}>
        <p className="draft"><EntryText entry={handset.entry} /></p>
      </Scroller>
    </>
  )
}
