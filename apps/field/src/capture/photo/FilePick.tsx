import { Icon, type IconName } from '@jemput/ui'

type FilePickProps = { label: string; icon: IconName; onFile(file: File): void; camera?: boolean }

/** A photo from elsewhere: the phone's own camera app, or a file. The same file can be picked twice. */
export const FilePick = ({ label, icon, onFile, camera = false }: FilePickProps) => (
  <label className="button line pick">
    <Icon name={icon} size={24} />{label}
    <input
      type="file"
      accept="image/*"
      capture={camera ? 'environment' : undefined}
      onChange={(event) => {
        const [file] = event.target.files ?? []
        event.target.value = ''
        if (file) onFile(file)
      }}
    />
  </label>
)
