/** Words that tell which language's chat spellings to read by: common ones that the other language does not have. */
export const VIETNAMESE_SIGNS = `khong duoc cua nhung nhieu nhu nay voi vay cung minh nguoi roi gi anh chi toi tui
  nha nhe nhi lam qua rat thi ma la va cho cac nhin thay biet noi lai chua chang dang se bi neu khi sao ngon dep te tot
  thich yeu met buon vui gia tien mua ban hang giao nhanh lau ngay thang mai truoc sau trong ngoai tren duoi ve ra vao
  xe dien thoai goi vien dich vu chat luong viet uong quan phai chuyen oi nua thoi moi mot hai con bao nhieu dung cai
  em ai lai di mat xin shop ngta thang tui bua hoi quay`;

export const ENGLISH_SIGNS = `the is and of for with this that was were are you my have it they just what your from not
  but all we our his her will would could should can't don't i'm it's i've didn't doesn't if when there their been more
  than some only very really never always because about after before again got get going how why who which i he she
  love great good bad best worst thanks service time day people out up`;
