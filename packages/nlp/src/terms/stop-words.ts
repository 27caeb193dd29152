import english from "natural/lib/natural/util/stopwords.js";

/** Vietnamese words that hold a sentence together and say nothing by themselves, as they are written and in chats. */
const VIETNAMESE = `à ạ ai anh ấy bác bạn bao bây bên bị bởi cả các cách cái cần càng chắc chẳng chỉ chị cho chứ chưa chúng có
  cô con còn cứ của cũng cùng dạ đã đang đâu đây đấy để đến đều đi điều đó đối do được em gì giờ hả hay hãy họ hoặc hơn
  khi không kia là lại làm lắm lên loại lúc luôn mà mấy mình mỗi mọi một mới nào này nay nên nếu ngay nha nhé nhiều
  như nhưng những nó nữa ơi ở phải qua quá ra rất rồi sao sau sẽ số ta tại theo thế thì thôi tôi từ từng tuy tự và vào
  vẫn vậy vì việc với vừa xong ý vài về trong trên dưới ngoài trước khác hết thật thấy nói biết người ông bà cậu tao mày
  tui mik mk mn ad shop e a c k ko kh khg hok hông hong dc đc đk cx cg vs j r đ ntn ns nx ui hic haha hihi kk ak ah uh uk
  ok oke thui z v zậy dzậy nhen nhe nghen nè ne á ha hen hén ròi rùi rui bt ns lm nma nhg nch tới lần xin`;

/** English ones that the list of `natural` (MIT) lacks. */
const ENGLISH = `im i'm ive i've ill i'll id i'd youre you're dont don't didnt didn't doesnt doesn't isnt isn't cant can't wont
  won't wasnt wasn't thats that's its it's theres there's lets let's got get gets getting just like one two also even much
  really still now u ur rt amp via lol us them him her his she they're we're he's she's what's who's would could should
  aren't haven't hasn't hadn't couldn't wouldn't shouldn't gonna wanna no not off back told made one`;

const listOf = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** Words no key phrase begins or ends with; lower case, with their marks. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...english.words.map((word) => word.toLowerCase()),
  ...listOf(VIETNAMESE),
  ...listOf(ENGLISH),
]);
