const SIZE = 56
const petals = [[14, 14, 45], [42, 14, -45], [14, 42, -45], [42, 42, 45]] as const
const seeds = [[10, 10], [18, 18], [46, 10], [38, 18], [10, 46], [18, 38], [46, 46], [38, 38]] as const

/** Kawung cloth: petals around a seed. `id` must be its own in the page; `scale` 1 is 56 px a repeat. */
export function Cloth({ id, scale = 1 }: { id: string; scale?: number }) {
  return (
    <svg className="kawung" aria-hidden="true">
      <defs>
        <pattern id={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse" patternTransform={`scale(${scale})`}>
          <g fill="none" stroke="currentColor" strokeWidth="1.25">
            {petals.map(([cx, cy, turn]) => (
              <ellipse key={`${cx} ${cy}`} cx={cx} cy={cy} rx="17" ry="9.4" transform={`rotate(${turn} ${cx} ${cy})`} />
            ))}
          </g>
          <g fill="currentColor">
            {seeds.map(([cx, cy]) => <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r="1.6" />)}
            <path d="M28 3.5l2 3-2 3-2-3zM28 46.5l2 3-2 3-2-3zM3.5 28l3-2 3 2-3 2zM46.5 28l3-2 3 2-3 2z" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
