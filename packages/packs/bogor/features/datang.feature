# language: id
Fitur: Datang ke kantor Bogor pada waktunya (sumber 003)
  Pemohon wajib datang 30 menit sebelum jadwal. Yang terlambat, kodenya hangus, dan silakan mendaftar ulang.

  Dasar:
    Dengan kantor "bogor"
    Dan sekarang 2017-08-07 07:00

  Skenario: Waktu datang disebut dalam SMS (W7)
    Ketika +628121 mengirim SMS "#Budi#25011987#08082017"
    Dan +628121 mengirim SMS "YA"
    Maka +628121 menerima SMS berisi "Datang 07.30."
    Dan +628121 menerima SMS berisi "Bawa KTP, KK, akta asli"

  Skenario: Mendaftar di dalam setengah jam itu; datanglah sebelum mulai (AC-W6b)
    Dengan sekarang 2017-08-07 07:31
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628121 mengirim SMS "YA"
    Maka +628121 menerima SMS berisi "Datang 08.00."

  Garis-Besar Skenario: Datang sampai jadwal mulai masih diterima (W7, AC-W7)
    Dengan +628121 punya antrean pada 2017-08-07 pukul 08:00
    Ketika pukul <jam> pemohon +628121 datang
    Maka antrean +628121 berstatus "arrived"

    Contoh:
      | jam   |
      | 07:29 |
      | 07:31 |
      | 08:00 |

  Skenario: Terlambat satu menit berarti hangus, dan boleh langsung mendaftar lagi (W7, AC-W7)
    Dengan +628121 punya antrean pada 2017-08-07 pukul 08:00
    Ketika pukul 08:01 pemohon +628121 datang
    Maka antrean +628121 berstatus "forfeited"
    Dan +628121 menerima SMS berisi "Anda terlambat, kode {kode +628121} hangus. Silakan daftar lagi"
    Ketika +628121 mengirim SMS "#Budi#25011987#08082017"
    Maka antrean +628121 berstatus "held"

  Skenario: Yang sudah datang tidak dapat dibatalkan lewat SMS
    Dengan +628121 punya antrean pada 2017-08-07 pukul 08:00
    Ketika pukul 07:30 pemohon +628121 datang
    Dan +628121 mengirim SMS "BATAL {kode +628121}"
    Maka antrean +628121 berstatus "arrived"
