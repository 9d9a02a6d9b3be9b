using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Routing;

/// <summary>The engine's parts, as routes need them.</summary>
internal sealed class ArmServices
{
    public ArmServices(Cloud cloud)
    {
        Cloud = cloud;
        Gates = new Gates(cloud);
        Answers = new Answers(cloud);
        Writes = new WriteEngine(cloud, Gates, Answers);
        Deletes = new DeleteEngine(cloud, Gates, Answers);
        Router = new ArmRouter(this);
    }

    public Cloud Cloud { get; }

    public Gates Gates { get; }

    public Answers Answers { get; }

    public WriteEngine Writes { get; }

    public DeleteEngine Deletes { get; }

    public ArmRouter Router { get; }
}
