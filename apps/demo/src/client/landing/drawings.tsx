const petals = [[11.4, 11.4, 45], [28.6, 11.4, -45], [11.4, 28.6, -45], [28.6, 28.6, 45]] as const
const seeds = [[9, 9], [14, 14], [31, 9], [26, 14], [9, 31], [14, 26], [31, 31], [26, 26]] as const

/** The kawung on the passport, and the chip sign below it. */
export function Crest() {
  return (
    <>
      <svg className="crest" viewBox="0 0 40 40" fill="none" stroke="currentColor">
        {petals.map(([cx, cy, turn]) => (
          <ellipse key={`${cx} ${cy}`} cx={cx} cy={cy} rx="10.4" ry="5.6" transform={`rotate(${turn} ${cx} ${cy})`} />
        ))}
        {seeds.map(([cx, cy]) => <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r="1" fill="currentColor" stroke="none" />)}
      </svg>
      <svg className="chip" viewBox="0 0 26 15" fill="none" stroke="currentColor" strokeWidth="1.4">
        <rect x=".7" y=".7" width="24.6" height="13.6" rx="2" />
        <path d="M.7 7.5h8M17.3 7.5h8" />
        <circle cx="13" cy="7.5" r="4.3" />
      </svg>
    </>
  )
}

/** The one stamp of the product. `said`: upper arc, lower arc, middle. */
export function Stamp({ said, day }: { said: string[]; day: string }) {
  const [upper, lower, middle] = said
  const [, date = '', month = '', year = ''] = day.split(/[, ]+/)
  return (
    <svg className="stamp" viewBox="0 0 148 148" aria-hidden="true">
      <defs>
        <path id="stamp-upper" d="M74 74m-55 0a55 55 0 1 1 110 0" />
        <path id="stamp-lower" d="M74 74m-63.5 0a63.5 63.5 0 0 0 127 0" />
      </defs>
      <g fill="none" stroke="currentColor">
        <circle cx="74" cy="74" r="71" strokeWidth="2.6" />
        <circle cx="74" cy="74" r="48" strokeWidth="1.3" />
      </g>
      <g fill="currentColor" fontWeight="700" textAnchor="middle" wordSpacing="0">
        <text fontSize="11.5" letterSpacing="1.7"><textPath href="#stamp-upper" startOffset="50%">{upper}</textPath></text>
        <text fontSize="11.5" letterSpacing="1.7"><textPath href="#stamp-lower" startOffset="50%">{lower}</textPath></text>
        <text x="74" y="67" fontSize="12.5" letterSpacing=".4">{middle}</text>
        <text x="74" y="84" fontSize="13.5" letterSpacing=".3">{`${date} ${month.toUpperCase()}`}</text>
        <text x="74" y="98" fontSize="10.5" letterSpacing="1.5">{year}</text>
      </g>
    </svg>
  )
}
