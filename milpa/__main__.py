from milpa.cli import main

main()
