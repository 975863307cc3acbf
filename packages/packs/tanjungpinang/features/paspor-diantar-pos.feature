# language: id
Fitur: Pos mengantar paspor yang selesai
  "Setelah paspor selesai, bisa diantarkan melalui petugas Kantor Pos ... kami menyiagakan petugas Pos di Kantor Imigrasi" (001).
  Pemohon memintanya lewat SMS dengan kode antreannya (AC-P1). Nama, nomor HP, dan alamat baru diberikan kepada Pos setelah pemohon menjawab YA; tanggal lahir membuktikan bahwa
  alamat itu memang miliknya (AC-W10).

  Dasar:
    Dengan kantor "tanjungpinang"
    Dan sekarang 2017-11-22 09:00

  Skenario: Paspor selesai, diminta antar lewat SMS (AC-P1)
    Dengan +628163 punya paspor yang selesai
    Maka +628163 menerima SMS berisi "selesai, kode {kode +628163}. Ambil dengan KTP paling lambat Jum 22/12/17."
    Dan +628163 menerima SMS berisi "Ingin diantar Pos? Balas KIRIM {kode +628163}."
    Ketika +628163 mengirim SMS "KIRIM {kode +628163}"
    Maka +628163 menerima SMS berisi "diberikan kepada Pos untuk mengantar paspor. Setuju?"
    Ketika +628163 mengirim SMS "YA"
    Maka +628163 menerima SMS berisi "Siapa yang menerima paspor?"
    Ketika +628163 memilih "Saya sendiri"
    Maka +628163 menerima SMS berisi "jalan, nomor, RT/RW"
    Ketika +628163 mengirim SMS "Jl Merdeka 10 RT 2/RW 3"
    Dan +628163 mengirim SMS "Kampung Baru"
    Dan +628163 mengirim SMS "Tanjungpinang Barat"
    Dan +628163 mengirim SMS "Kota Tanjungpinang"
    Maka +628163 menerima SMS berisi "patokan rumah"
    Ketika +628163 mengirim SMS "belakang musala"
    Maka +628163 menerima SMS berisi "tanggal lahir"
    Ketika +628163 mengirim SMS "17011987"
    Maka +628163 menerima SMS berisi "Kirim ke Jl Merdeka 10 RT 2/RW 3, Kampung Baru. Benar?"
    Ketika +628163 memilih "Ya"
    Maka +628163 menerima SMS berisi "Paspor akan diantar Pos, no."
    Dan +628163 menerima SMS berisi "kode terima saat Pos berangkat"

  Skenario: Diminta dua kali, dicatat sekali
    Dengan +628163 punya paspor yang selesai
    Ketika +628163 mengirim SMS "kirim {kode +628163}"
    Dan +628163 mengirim SMS "ya"
    Dan +628163 mengirim SMS "1"
    Dan +628163 mengirim SMS "Jl Merdeka 10"
    Dan +628163 mengirim SMS "Kampung Baru"
    Dan +628163 mengirim SMS "Tanjungpinang Barat"
    Dan +628163 mengirim SMS "Kota Tanjungpinang"
    Dan +628163 mengirim SMS "-"
    Dan +628163 mengirim SMS "17 01 1987"
    Dan +628163 mengirim SMS "1"
    Maka +628163 menerima SMS berisi "Paspor akan diantar Pos"
    Ketika gateway mengulang permintaan terakhir
    Maka +628163 tidak menerima SMS
    Ketika +628163 mengirim SMS "KIRIM {kode +628163}"
    Dan +628163 mengirim SMS "YA"
    Dan +628163 mengirim SMS "1"
    Dan +628163 mengirim SMS "Jl Lain 20"
    Dan +628163 mengirim SMS "Kampung Lama"
    Dan +628163 mengirim SMS "Tanjungpinang Barat"
    Dan +628163 mengirim SMS "Kota Tanjungpinang"
    Dan +628163 mengirim SMS "-"
    Dan +628163 mengirim SMS "17011987"
    Dan +628163 mengirim SMS "1"
    Maka +628163 menerima SMS berisi "Pengantaran sudah diminta"
    Dan +628163 menerima SMS berisi ": diminta."

  Skenario: Tanpa persetujuan, alamat tidak ditanyakan dan tidak ada yang diberikan
    Dengan +628163 punya paspor yang selesai
    Ketika +628163 mengirim SMS "KIRIM {kode +628163}"
    Dan +628163 mengirim SMS "TIDAK"
    Maka +628163 menerima SMS berisi "Data Anda tidak diberikan kepada Pos. Silakan ambil paspor di kantor"

  Skenario: Paspor yang belum selesai belum dapat dikirim
    Dengan +628163 punya paspor yang dibuat
    Ketika +628163 mengirim SMS "KIRIM {kode +628163}"
    Maka +628163 menerima SMS berisi "Paspor dengan kode ini belum selesai. Kami kirim SMS bila sudah."

  Skenario: Nomor lain memerlukan tanggal lahir yang benar
    Dengan +628163 punya paspor yang selesai
    Ketika +628169 mengirim SMS "KIRIM {kode +628163}"
    Dan +628169 mengirim SMS "YA"
    Dan +628169 memilih "Keluarga satu KK"
    Dan +628169 mengirim SMS "Hasan"
    Dan +628169 mengirim SMS "Jl Merdeka 10"
    Dan +628169 mengirim SMS "Kampung Baru"
    Dan +628169 mengirim SMS "Tanjungpinang Barat"
    Dan +628169 mengirim SMS "Kota Tanjungpinang"
    Dan +628169 mengirim SMS "-"
    Dan +628169 mengirim SMS "01011990"
    Dan +628169 mengirim SMS "1"
    Maka +628169 menerima SMS berisi "anggal lahir"
    Ketika +628169 mengirim SMS "17011987"
    Maka +628169 menerima SMS berisi "Paspor akan diantar Pos"

  Skenario: Kode yang salah ketik ditanyakan lagi
    Dengan +628163 punya paspor yang selesai
    Ketika +628163 mengirim SMS "KIRIM 40712684"
    Maka +628163 menerima SMS berisi "ode"
    Ketika +628163 mengirim SMS "{kode +628163}"
    Maka +628163 menerima SMS berisi "Setuju?"

  Skenario: Lewat menu, dengan kodenya
    Dengan +628163 punya paspor yang selesai
    Ketika +628163 menghubungi "*384*21#"
    Dan +628163 memilih "Cek, ubah, batal"
    Dan +628163 menjawab "{kode +628163}"
    Maka layar berisi "Paspor kode {kode +628163} selesai."
    Ketika +628163 memilih "Kirim lewat Pos"
    Maka layar berisi "Setuju?"
    Ketika +628163 memilih "Ya"
    Dan +628163 memilih "Saya sendiri"
    Dan +628163 menjawab "Jl Merdeka 10"
    Dan +628163 menjawab "Kampung Baru"
    Dan +628163 menjawab "Tanjungpinang Barat"
    Dan +628163 menjawab "Kota Tanjungpinang"
    Dan +628163 menjawab "-"
    Dan +628163 menjawab "17011987"
    Maka layar berisi "Kirim ke Jl Merdeka 10, Kampung Baru. Benar?"
    Ketika +628163 memilih "Ya"
    Maka layar berisi "Permintaan kirim dicatat"
    Dan sesi berakhir
    Dan +628163 menerima SMS berisi "Paspor akan diantar Pos"

  Skenario: Kantor tanpa Pos mengatakannya
    Dengan kantor "bogor"
    Ketika +628164 mengirim SMS "KIRIM"
    Maka +628164 menerima SMS berisi "Layanan ini belum ada di kantor ini."
