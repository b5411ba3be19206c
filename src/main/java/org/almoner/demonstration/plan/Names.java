package org.almoner.demonstration.plan;

import java.util.List;

/** Names of people who do not exist, put together from common given names and surnames. */
final class Names {
  static final List<String> WOMEN =
      words(
          """
          Abigail Agnes Aisha Alice Amara Amelia Amina Amy Angela Anita Anna Anne Asha Audrey Ava
          Barbara Beatrice Bethany Brenda Bridget Carol Caroline Catherine Chloe Christine Clare
          Claudia Daisy Deborah Denise Diane Doreen Dorothy Edith Eileen Elaine Eleanor Elizabeth
          Ella Ellen Elsie Emily Emma Esther Evelyn Farah Fatima Fiona Florence Frances Freya
          Gemma Georgia Gillian Grace Gwen Hannah Harriet Heather Helen Hilda Holly Ines Irene
          Iris Isabel Isla Jacqueline Jane Janet Jasmine Jean Jennifer Jessica Joan Joanna
          Josephine Joyce Judith Julia June Karen Kate Kathleen Khadija Laura Lauren Leila Lily
          Linda Lorna Louise Lucy Lydia Mabel Margaret Maria Marion Martha Mary Matilda Maureen
          Megan Mei Mia Mina Miriam Molly Monica Muriel Nadia Naomi Nasreen Natalie Nicola Nora
          Olive Olivia Pamela Patricia Paula Pauline Phoebe Poppy Priya Rachel Rebecca Rita Rosa
          Rose Rosemary Ruby Ruth Sally Samantha Sandra Sara Sheila Shirley Sofia Stella Susan
          Sylvia Tamsin Teresa Thelma Tracy Una Valerie Vera Victoria Violet Wendy Yasmin Yvonne
          Zainab Zoe
          """);

  static final List<String> MEN =
      words(
          """
          Adam Ahmed Alan Albert Alexander Alfred Ali Andrew Anthony Arjun Arthur Barry Benjamin
          Bernard Brian Bruce Callum Cecil Charles Christopher Clive Colin Craig Cyril Daniel
          Darren David Dennis Derek Donald Douglas Duncan Dylan Edgar Edward Edwin Eric Ernest
          Ethan Evan Finlay Francis Frank Frederick Gareth Gary Geoffrey George Gerald Gilbert
          Glen Gordon Graham Gregory Hamza Harold Harry Hassan Henry Herbert Howard Hugh Hussain
          Iain Ian Ibrahim Imran Isaac Ivan Jack Jacob James Jason Jeffrey Jeremy Joel John
          Jonathan Joseph Joshua Keith Kenneth Kevin Kieran Kofi Lawrence Lee Leo Leonard Leslie
          Lewis Liam Lionel Louis Luca Luke Malcolm Marcus Mark Martin Mateusz Matthew Maurice Max
          Michael Mohammed Nathan Neil Nicholas Nigel Noah Norman Oliver Omar Oscar Owen Patrick
          Paul Percy Peter Philip Rajesh Ralph Raymond Reginald Rhys Richard Robert Robin Rohan
          Ronald Roy Russell Ryan Samuel Sanjay Scott Sean Sidney Simon Stanley Stefan Stephen
          Stuart Terence Theo Thomas Timothy Tobias Toby Trevor Usman Vernon Victor Vikram Vincent
          Walter Warren Wayne Wei Wilfred William Yusuf Zachary
          """);

  static final List<String> SURNAMES =
      words(
          """
          Abara Ackroyd Adeyemi Ainsley Alderson Aldridge Ambler Appleby Arkwright Ashdown
          Ashworth Aspinall Atherton Atkin Bagshaw Bains Bancroft Banerjee Barraclough Barrowman
          Bateson Beckwith Bellamy Bhatt Birtwistle Blackwell Blenkin Boothroyd Bowness Bracewell
          Braithwaite Bramhall Brearley Brigstock Broadbent Brockbank Burgoyne Butterworth Calder
          Calloway Carrick Catterall Chadwick Chaudhry Cheetham Chowdhury Clegg Clitheroe
          Cockcroft Colclough Copley Cottam Cowgill Cragg Crompton Crowther Cullen Dacre Dalby
          Danvers Dearden Denham Dewhurst Dhillon Dinsdale Doherty Drummond Duckworth Dunstan
          Earnshaw Eastwood Eccles Edgerton Ellerby Elwood Entwistle Fairbank Fairclough
          Farrington Fenwick Fielden Firth Fletcher Fothergill Foxley Frobisher Gadsby Garside
          Gaskell Gledhill Goodall Gorse Greenhalgh Greenwood Grimshaw Gupta Hackett Haigh
          Hainsworth Halliwell Hammill Hardcastle Hargreaves Harker Haslam Hawthorne Hebden
          Heptonstall Heyes Hinchliffe Hodgkin Holdsworth Holroyd Horrocks Hosseini Hoyle
          Huddleston Ibbotson Illingworth Ingham Iqbal Jagger Jennison Jowett Kaczmarek Kapoor
          Kaur Kellet Kendrick Kershaw Kilburn Kirkbride Kitching Knowles Kowalski Kumar Lakeland
          Langton Latham Laycock Leadbetter Ledger Lightfoot Linford Lister Lockwood Longbottom
          Lorimer Lowther Lumb Lund Mackinder Mahmood Malik Mallinson Manning Marland Marsden
          Mawson Mellor Menon Metcalfe Midgley Milner Mitra Moorhouse Mottram Murgatroyd Naylor
          Nazir Newbold Ngo Nightingale Norcliffe Nuttall Oakden Oates Okafor Okonkwo Oldroyd
          Ormerod Osei Ousby Oxley Pargeter Parkin Patel Pawson Peacock Pendlebury Penrose Petrov
          Pickersgill Pilkington Plaskett Postlethwaite Prentice Pryce Quarmby Quigley Radcliffe
          Rahman Ramsbottom Rathbone Rawnsley Redfern Ridehalgh Riley Rimmer Robertshaw Rostron
          Rothwell Rowbotham Royle Rushworth Ruddock Saha Saltmarsh Sandhu Scargill Schofield
          Scholes Seddon Senior Shackleton Sharma Sharrock Shuttleworth Siddall Singh Skelton
          Slater Smethurst Snaith Southwell Spensley Stansfield Starkie Stocks Sugden Sunderland
          Sutcliffe Swaledale Sykes Tattersall Tempest Thackray Thewlis Thornber Threlfall
          Tillotson Topham Tordoff Towler Tranter Tunnicliffe Turnbull Uddin Umar Underhill
          Unsworth Uttley Varley Vasquez Verity Wadsworth Wainwright Walmsley Warburton Wardle
          Watmough Weatherill Whalley Wharton Whitelaw Whitworth Widdop Wilberforce Wolstenholme
          Woodhead Wormald Wozniak Wrigley Yardley Yeadon Yorke Zaman Zielinski
          """);

  static final List<String> STREETS =
      words(
          """
          Abbey Alder Ash Bank Beck Birch Bridge Canal Castle Chapel Church Clough Cross Dale Fell
          Field Garth Grange Hawthorn Heather Hill Holme Kiln Lime Lower Market Mill Moor New Oak
          Orchard Park Priory Quarry Ridge Rowan School Spring Station Upper Vicarage Weaver Willow
          """);

  static final List<String> TOWNS = words("Northmoor Ellerby Haldale Thornbeck Kirkwater Millgate");

  private Names() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
