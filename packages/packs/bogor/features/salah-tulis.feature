# language: id
Fitur: Salah tulis disebut bidangnya, dengan contoh yang benar (AC-W5)
  Kebiasaan menulis berbeda-beda: spasi, garis miring, tanggal enam angka. Yang dapat dimengerti diterima;
  yang tidak, dijawab dengan nama bidang dan contohnya, dan tidak mengisi kursi.

  Dasar:
    Dengan kantor "bogor"
    Dan sekarang 2017-08-07 07:31

  Garis-Besar Skenario: Cara menulis yang diterima
    Ketika +628121 mengirim SMS "<pesan>"
    Maka +628121 menerima SMS berisi "antrean Budi, Sen 07/08/17 08.00-09.00"
    Dan antrean +628121 berstatus "held"

    Contoh:
      | pesan                            |
      | #Budi#25011987#07082017          |
      | # Budi # 25-01-1987 # 07/08/17 # |
      | #Budi#25.01.1987#07.08.2017      |
      | #Budi#25 01 1987#07 08 2017      |
      | #Budi#250187#070817              |
      | *Budi*25011987*07082017          |
      | ;Budi;25011987;07082017;         |
      | Budi#25011987#07082017           |

  Garis-Besar Skenario: Cara menulis yang tidak diterima
    Ketika +628121 mengirim SMS "<pesan>"
    Maka +628121 menerima SMS berisi "<jawaban>"
    Dan +628121 menerima SMS berisi "#Budi#25011987#07082017"
    Dan 0 kursi terisi pada 2017-08-07 pukul 08:00

    Contoh:
      | pesan                   | jawaban                        |
      | #Budi#31021987#07082017 | Tanggal lahir salah            |
      | #Budi#25012087#07082017 | Tanggal lahir harus sebelum    |
      | #Budi#25011987#06082017 | Tanggal kedatangan sudah lewat |
      | #Budi#25011987#32082017 | Tanggal kedatangan salah       |
      | #Bu2i#25011987#07082017 | Nama lengkap salah             |
      | #Budi#25011987          | Baru 2 dari 3 data             |
      | #Budi                   | Baru 1 dari 3 data             |

  Skenario: Jawaban tidak mengulang tanggal lahir orang
    Ketika +628121 mengirim SMS "#Budi#31021987#07082017"
    Maka +628121 menerima SMS berisi "IMIGRASI BOGOR: Tanggal lahir salah. Tanggal tidak benar. Tulis 8 angka: tanggal, bulan, tahun. Contoh: #Budi#25011987#07082017"

  Skenario: Terlalu jauh ke depan
    Ketika +628121 mengirim SMS "#Budi#25011987#07122017"
    Maka +628121 menerima SMS berisi "Pilih tanggal"
    Dan 0 kursi terisi pada 2017-12-07 pukul 08:00
