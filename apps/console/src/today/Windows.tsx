import type { Lane, Today, TodayWindow } from '@jemput/contract'
import type { Language } from '@jemput/ui'
import { clock } from '../times.ts'
import type { Words } from './words.ts'

type WindowsProps = { day: Today; said: Words; language: Language }

/** The windows of the day as bars: who has come, who is booked, what is free. */
export function Windows({ day, said, language }: WindowsProps) {
  const open = day.windows.filter(({ lanes }) => lanes.length > 0)
  if (open.length === 0) return <p className="quiet">{day.date === day.today ? said.closed : said.closedThen}</p>
  return (
    <ul className="windows">
      {open.map((window) => (
        <li key={window.start} aria-current={day.date === day.today && isNow(window, day.time) ? 'time' : undefined}>
          <p><b>{clock(window.start, language)}–{clock(window.end, language)}</b> <Counts window={window} said={said} /></p>
          {window.lanes.map((lane) => <Bar key={lane.id} lane={lane} />)}
        </li>
      ))}
    </ul>
  )
}

const isNow = ({ start, end }: TodayWindow, time: string) => start <= time && time < end

function Counts({ window: { lanes }, said }: { window: TodayWindow; said: Words }) {
  const sum = (count: (lane: Lane) => number) => lanes.reduce((all, lane) => all + count(lane), 0)
  const arrived = sum((lane) => lane.arrived)
  return <small><i className="came" />{arrived} {said.arrived} <i className="due" />{sum((lane) => lane.booked) - arrived} {said.expected}</small>
}

/** The number stands beside the bar, for the bar is only a picture of it. */
function Bar({ lane: { label, seats, booked, arrived } }: { lane: Lane }) {
  const whole = Math.max(seats ?? booked, booked, 1)
  const part = (people: number) => ({ width: `${(people / whole) * 100}%` })
  return (
    <div className="lane">
      <span>{label}</span>
      <span className="bar" aria-hidden="true"><i className="due" style={part(booked)} /><i className="came" style={part(arrived)} /></span>
      <span className="count">{booked}{seats !== null && <small>/{seats}</small>}</span>
    </div>
  )
}
