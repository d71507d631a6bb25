using Cookbook;

// Beside the program lie a bounce and a small mailbox, which the recipes name as a user's folder would hold them.
Environment.CurrentDirectory = AppContext.BaseDirectory;
foreach (var (name, cook) in Recipes.All)
{
    Console.WriteLine($"--- {name}");
    await cook();
}
