using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Journals;

public sealed class JournalFileTests : IDisposable
{
    private static readonly JournalEntry Hub = new("Hub", "Hub", new("PUT", "/subscriptions/s/hub", "2023-06-30", "https://arm/operations/1", OperationForm.AsyncOperation));

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "iotvnet-tests", Path.GetRandomFileName());

    private string File => Path.Combine(_folder, "plant.journal.json");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_is_changed_is_read_back()
    {
        JournalFile.Open(File).Change(content => content.With(Hub));

        Assert.Equal([Hub], JournalFile.Open(File).Content.Open);
    }

    [Fact]
    public void An_empty_journal_leaves_no_file()
    {
        var journal = JournalFile.Open(File);
        journal.Change(content => content.With(Hub));
        journal.Change(content => content.Without("Hub"));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"schemaVersion\": 2, \"jour")]
    [InlineData("null")]
    [InlineData("{ \"schemaVersion\": 2, \"journal\": { \"open\": [ { \"key\": \"Hub\" } ] } }")]
    [InlineData("{ \"schemaVersion\": 2, \"journal\": { \"open\": [], \"roles\": [] } }")]
    [InlineData("{ \"schemaVersion\": 1, \"journal\": { \"open\": [] } }")]
    public void A_journal_that_cannot_be_read_is_named_and_left_as_it_is(string text)
    {
        Directory.CreateDirectory(_folder);
        System.IO.File.WriteAllText(File, text);
        var fault = Assert.Throws<JournalException>(() => JournalFile.Open(File));

        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
        Assert.Contains("move the file away and run the same command again", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_change_that_cannot_be_written_leaves_the_old_journal_whole()
    {
        var journal = JournalFile.Open(File);
        journal.Change(content => content.With(Hub));
        var before = System.IO.File.ReadAllText(File);
        // The file that is written beside it cannot be made.
        Directory.CreateDirectory(File + ".new");

        Assert.Throws<JournalException>(() => journal.Change(content => content.With(Hub with { Key = "Other" })));
        Assert.Equal(before, System.IO.File.ReadAllText(File));
        Assert.Equal([Hub], journal.Content.Open);
    }

    [Fact]
    public void A_deployment_with_a_corrupt_journal_writes_nothing()
    {
        using var deployment = new TestDeployment();
        deployment.Arm.Behaviour = _ => (TimeSpan.FromMinutes(5), OperationForm.AsyncOperation);
        deployment.Run(TestPlan.Of(TestPlan.Operation("Hub")), TimeSpan.Zero + TimeSpan.FromSeconds(1));
        System.IO.File.WriteAllText(deployment.JournalPath, "{");
        deployment.Arm.Requests.Clear();
        var result = deployment.Run(TestPlan.Of(TestPlan.Operation("Hub")));

        Assert.Equal("IVD9014", Assert.Single(result.Errors).Id);
        Assert.Equal(DeploymentOutcome.Failed, result.Outcome);
        Assert.Empty(deployment.Arm.Requests);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_and_no_crash()
    {
        using var deployment = new TestDeployment();
        Directory.CreateDirectory(Path.GetDirectoryName(deployment.Folder)!);
        System.IO.File.WriteAllText(deployment.Folder, "in the way");
        try
        {
            var error = Assert.Single(deployment.Run(TestPlan.Of(TestPlan.Operation("Hub"))).Errors);

            Assert.Equal("IVD9014", error.Id);
            Assert.Contains(deployment.Folder, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(deployment.Folder);
        }
    }
}
