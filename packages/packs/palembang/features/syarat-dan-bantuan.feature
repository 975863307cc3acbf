# language: id
Fitur: Syarat, bantuan, dan bahasa tanpa pulsa data
  Kebanyakan pemohon Palembang membuat paspor untuk umrah (A19); biayanya Rp 355 ribu. Yang perlu dibawa dapat
  ditanyakan dari telepon apa pun, sebelum berangkat jauh-jauh ke kantor.

  Dasar:
    Dengan kantor "palembang"
    Dan sekarang 2017-09-04 09:00

  Skenario: Syarat paspor baru lewat menu, rinciannya lewat SMS (A4, AC-A8)
    Ketika +628121 menghubungi "*384*16#"
    Dan +628121 memilih "Syarat paspor"
    Dan +628121 memilih "Paspor baru"
    Maka layar berisi "bawa KTP, KK, akta"
    Dan layar berisi "355.000"
    Dan sesi berakhir
    Dan +628121 menerima SMS berisi "KTP, KK, akta lahir/ijazah/buku nikah"

  Skenario: SYARAT lewat SMS (AC-A8)
    Ketika +628121 mengirim SMS "SYARAT"
    Maka +628121 menerima SMS berisi "Syarat untuk apa?"
    Ketika +628121 memilih "Ganti (habis berlaku)"
    Maka +628121 menerima SMS berisi "Syarat Ganti (habis berlaku): KTP, paspor lama"

  Skenario: Paspor hilang dan rusak tidak lewat antrean (AC-W9)
    Ketika +628121 menghubungi "*384*16*3#"
    Dan +628121 memilih "Paspor hilang"
    Maka layar berisi "datang langsung tanpa antrean"
    Dan +628121 menerima SMS berisi "surat keterangan hilang dari polisi"

  Skenario: Untuk apa data dipakai, dan bagaimana memintanya kembali
    Ketika +628121 menghubungi "*384*16#"
    Dan +628121 memilih "Data Anda"
    Maka layar berisi "hanya untuk antrean dan paspor"
    Dan +628121 menerima SMS berisi "UU 27/2022"

  Skenario: BANTUAN dengan salah ketik pun dimengerti
    Ketika +628121 mengirim SMS "bantaun"
    Maka +628121 menerima SMS berisi "Tekan *384*16#"

  Skenario: Pesan yang tidak dimengerti dijawab dengan petunjuk, satu kali sejam
    Ketika +628121 mengirim SMS "halo pak"
    Maka +628121 menerima SMS berisi "Pesan belum kami mengerti"
    Ketika +628121 mengirim SMS "apa kabar"
    Maka +628121 tidak menerima SMS

  Skenario: Bahasa dipilih sekali dan diingat
    Ketika +628121 menghubungi "*384*16#"
    Dan +628121 memilih "English"
    Dan +628121 memilih "English"
    Maka layar berisi "1 Book"
    Ketika sesi +628121 terputus
    Dan 60 menit berlalu
    Dan +628121 menghubungi "*384*16#"
    Maka layar berisi "1 Book"
    Ketika sesi +628121 terputus
    Dan +628121 mengirim SMS "NEEDS"
    Dan +628121 memilih "New passport"
    Maka +628121 menerima SMS berisi "Originals only"

  Skenario: DAFTAR lewat SMS menanyakan satu per satu
    Ketika +628121 mengirim SMS "DAFTAR"
    Dan +628121 memilih "Paspor baru"
    Maka +628121 menerima SMS berisi "Pilih tanggal"
    Ketika +628121 memilih "Sel 05/09/17"
    Dan +628121 memilih "08.00-10.00"
    Dan +628121 mengirim SMS "1"
    Maka antrean +628121 berstatus "held"
    Ketika +628121 mengirim SMS "1671011701870001"
    Dan +628121 mengirim SMS "Budi Santoso"
    Dan +628121 memilih "Ya"
    Maka +628121 menerima SMS berisi "Antrean A-001 terkonfirmasi"
    Dan antrean +628121 berstatus "confirmed"
