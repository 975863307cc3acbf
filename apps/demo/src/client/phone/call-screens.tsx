import { dayIn, timeIn, zoneName } from '../time.ts'
import { EntryText } from './EntryText.tsx'
import type { ScreenProps } from './screen-props.ts'
import { unreadOf } from './peers.ts'
import { Scroller } from './Scroller.tsx'

export function HomeScreen({ said, world, phone, now, zone }: ScreenProps) {
  const unread = unreadOf(phone)
  const [office] = world.offices
  return (
    <div className="home" aria-live="off">
      <b>{timeIn(zone, now)}</b>
      <span>{dayIn(zone, now, 'id', 'short')} {zoneName(zone, now)}</span>
      <p>{unread > 0 ? said.glass.unread(unread) : office && <>{said.glass.hint}<br />{office.dial}</>}</p>
    </div>
  )
}

export function DialScreen({ handset }: ScreenProps) {
  return <div className="dialled"><EntryText entry={handset.entry} /></div>
}

export function CallScreen({ said, phone, handset, active }: ScreenProps) {
  const { session } = phone
  if (!session) return null
  const text = session.status === 'open' || session.status === 'ended' ? session.screen : said.over[session.status]
  return (
    <>
      <Scroller scroll={handset.scroll} start="top" watch={text} live={active}>
        <pre className={sizeFor(text)}>{text}</pre>
      </Scroller>
      {session.status === 'open' && (
        <div className="entry"><EntryText entry={handset.entry} /><small>{handset.entry.mode}</small></div>
      )}
    </>
  )
}

/** The largest letters with which the whole text fits a narrow phone: three whole-pixel sizes. */
function sizeFor(text: string): 'large' | 'middle' | 'small' {
  const rows = (width: number) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  if (rows(24) <= 6) return 'large'
  return rows(29) <= 7 ? 'middle' : 'small'
}
