# language: id
Fitur: Kode menjadi tiket di kios (sumber 004)
  Siapa pun yang sudah memesan memindai kodenya di kios kantor. Nomor pada tiketnya sama, berapa kali pun kodenya dipindai.

  Dasar:
    Dengan kantor "atambua"
    Dan sekarang 2023-12-05 17:00
    Dan +628171 punya antrean pada 2023-12-06 pukul 08:00
    Dan sekarang 2023-12-06 07:50

  Skenario: Kode yang dipindai dua kali menjadi satu tiket yang sama (AC-M5)
    Ketika kode +628171 dipindai di kios
    Maka tiket "A-001" keluar
    Dan antrean +628171 berstatus "arrived"
    Ketika 3 menit berlalu
    Dan kode +628171 dipindai di kios
    Maka tiket "A-001" keluar

  Skenario: Kios tidak memutuskan apa-apa tentang yang terlambat
    Ketika 120 menit berlalu
    Dan kode +628171 dipindai di kios
    Maka tiket "ask-staff" keluar
    Dan antrean +628171 berstatus "confirmed"
